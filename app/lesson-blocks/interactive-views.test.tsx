import { describe, expect, it } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { gradeChoice } from '~/domain/answers/grading.rules'
import { publicQuestion, type ChoiceQuestion } from '~/domain/answers/question'
import { readPartAction } from './answer-fields'
import { QuizView } from './quiz/view'
import { ReflectionView } from './reflection/view'

const question: ChoiceQuestion = {
  id: 'sikap',
  kind: 'single',
  prompt: 'Sikap <em>mana</em>?',
  options: [
    { id: 'a', html: 'Menunda', correct: false, weight: 0, feedback: 'Warga menunggu.' },
    { id: 'b', html: 'Bertanya', correct: true, weight: 1, feedback: '' },
  ],
  objective: null,
  explanation: 'Bertanya berarti belajar.',
}

describe('a self-check', () => {
  const asked = { question: publicQuestion(question), answerId: 'nomor-1' }

  it('asks without a word about what is right', () => {
    const html = renderToStaticMarkup(
      <QuizView questions={[{ ...asked, given: null, explanation: null }]} />,
    )
    expect(html).toContain('<input type="radio" name="jawaban:sikap" value="b"/>')
    expect(html).toContain('<input type="hidden" name="nomor:sikap" value="nomor-1"/>')
    expect(html).toContain('name="aksi" value="periksa:sikap"')
    expect(html).not.toMatch(/tepat|Warga menunggu|belajar\./)
  })

  it('ticks where several are right', () => {
    const several = { ...asked.question, kind: 'multiple' as const }
    const html = renderToStaticMarkup(
      <QuizView questions={[{ ...asked, question: several, given: null, explanation: null }]} />,
    )
    expect(html).toContain('type="checkbox"')
    expect(html.match(/Pilih semua/g)).toHaveLength(1)
  })

  it('says "pilih semua" once, also when its author wrote it', () => {
    const several = { ...asked.question, kind: 'multiple' as const, prompt: 'Pilih semua hak.' }
    const html = renderToStaticMarkup(
      <QuizView questions={[{ ...asked, question: several, given: null, explanation: null }]} />,
    )
    expect(html.match(/Pilih semua/g)).toHaveLength(1)
  })

  it('says in words what was chosen and what is right, then why', () => {
    const result = gradeChoice(question, ['a'])
    const html = renderToStaticMarkup(
      <QuizView questions={[{ ...asked, given: { result }, explanation: question.explanation }]} />,
    )
    expect(html).toContain('Pilihan Anda, belum tepat')
    expect(html).toContain('Jawaban yang tepat')
    expect(html).toContain('Mengapa B?')
    expect(html).toContain('Warga menunggu.')
    expect(html).toContain('Bertanya berarti belajar.')
    expect(html).toContain('name="aksi" value="ulangi:sikap"')
    expect(html).not.toContain('type="radio"')
    expect(html).not.toContain('quiz-several')
  })

  it('still shows by its marks that several could be chosen', () => {
    const several = { ...question, kind: 'multiple' as const }
    const html = renderToStaticMarkup(
      <QuizView
        questions={[
          {
            ...asked,
            question: publicQuestion(several),
            given: { result: gradeChoice(several, ['b']) },
            explanation: null,
          },
        ]}
      />,
    )
    expect(html).toContain('quiz-several')
  })
})

describe('a reflection', () => {
  it('keeps what was typed as text, and says that it is saved and not graded', () => {
    const html = renderToStaticMarkup(
      <ReflectionView
        id="rencana"
        promptHtml="Apa <em>rencana</em> Anda?"
        required
        minimumWords={20}
        answerId="nomor-2"
        text="</textarea><script>x</script>"
        savedAt="2025-06-18T00:58:00.000Z"
      />,
    )
    expect(html).toContain('<span>Apa <em>rencana</em> Anda?</span></label>')
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;')
    const words = html.replaceAll(/<[^>]*>/g, '').replaceAll('\u00A0', ' ')
    expect(words).toContain(
      'Tersimpan pukul 07.58 WIB. Paling sedikit 20 kata. Refleksi tidak dinilai.',
    )
  })
})

describe('the button that was pressed', () => {
  it.each([
    ['periksa:sikap', { kind: 'periksa', targetId: 'sikap' }],
    ['ulangi:sikap', { kind: 'ulangi', targetId: 'sikap' }],
    ['lanjut', { kind: 'lanjut' }],
    ['simpan:rencana', { kind: 'simpan', targetId: 'rencana' }],
    ['periksa', { kind: 'simpan' }],
    ['hapus', { kind: 'simpan' }],
    [undefined, { kind: 'simpan' }],
  ])('%s', (value, action) => {
    expect(readPartAction(value)).toEqual(action)
  })
})
