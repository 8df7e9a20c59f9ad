import { describe, expect, it } from 'vitest'
import { parseGift } from './gift.server'

const only = (source: string) => {
  const { questions, findings } = parseGift(source)
  expect(findings).toEqual([])
  expect(questions).toHaveLength(1)
  return questions[0]!.question
}

describe('questions in GIFT', () => {
  it('reads a single choice with feedback and the general reason', () => {
    expect(
      only(
        '// Nilai Kompeten\n::sikap-kompeten::Warga bertanya\\: bagaimana?{\n=Bertanya kepada rekan#Tepat.\n~Menjawab seadanya#Warga bolak-balik.\n####Mencatat berarti belajar.\n}',
      ),
    ).toEqual({
      id: 'sikap-kompeten',
      kind: 'single',
      prompt: 'Warga bertanya: bagaimana?',
      options: [
        { id: 'a', html: 'Bertanya kepada rekan', correct: true, weight: 1, feedback: 'Tepat.' },
        {
          id: 'b',
          html: 'Menjawab seadanya',
          correct: false,
          weight: 0,
          feedback: 'Warga bolak-balik.',
        },
      ],
      explanation: 'Mencatat berarti belajar.',
    })
  })

  it('reads several choices by their weights', () => {
    const { kind, options } = only('::hak::Mana hak ASN?{~%50%Gaji ~%50%Cuti ~%-50%Mobil ~Rumah}')
    expect(kind).toBe('multiple')
    expect(options.map(({ weight, correct }) => [weight, correct])).toEqual([
      [0.5, true],
      [0.5, true],
      [-0.5, false],
      [0, false],
    ])
  })

  it('reads true and false, the reason for the wrong answer first', () => {
    const { kind, options } = only('::cuti::Cuti tahunan 12 hari.{TRUE#Baca lagi.#Benar.}')
    expect(kind).toBe('true-false')
    expect(options).toEqual([
      { id: 'benar', html: 'Benar', correct: true, weight: 1, feedback: 'Benar.' },
      { id: 'salah', html: 'Salah', correct: false, weight: 0, feedback: 'Baca lagi.' },
    ])
  })

  it('reads false the same way', () => {
    expect(only('::cuti::Cuti 30 hari.{F#Terlalu banyak.#Tepat.}').options).toEqual([
      { id: 'benar', html: 'Benar', correct: false, weight: 0, feedback: 'Terlalu banyak.' },
      { id: 'salah', html: 'Salah', correct: true, weight: 1, feedback: 'Tepat.' },
    ])
  })

  it('makes markup of stars and backticks, and text of everything else', () => {
    const source = '::a::**Tebal** *miring* `x` & 1 < 2 "kutip" {=Ya ~Tidak}'
    expect(only(source).prompt).toBe(
      '<strong>Tebal</strong> <em>miring</em> <code>x</code> &amp; 1 &lt; 2 &quot;kutip&quot;',
    )
  })

  it('drops tags, keeps their words and warns', () => {
    const { questions, findings } = parseGift(
      '::a::Halo <img src\\=x onerror\\=alert(1)><b>dunia</b> {=Ya<script>x</script> ~Tidak}',
    )
    expect(questions[0]?.question.prompt).toBe('Halo dunia')
    expect(questions[0]?.question.options[0]?.html).toBe('Yax')
    expect(findings).toMatchObject([
      { level: 'warning', line: 1, reason: 'Tag HTML di soal dibuang.' },
    ])
  })

  it('keeps good questions when one cannot be read, and names its line', () => {
    const { questions, findings } = parseGift(
      '::satu::A?{=x ~y}\n\n::dua::Pukul 07:30 buka?{=x ~y}\n\n::tiga::B?{=x ~y}',
    )
    expect(questions.map(({ question, line }) => [question.id, line])).toEqual([
      ['satu', 1],
      ['tiga', 5],
    ])
    expect(findings).toMatchObject([{ file: 'soal.gift', line: 3, column: 16, level: 'error' }])
    expect(findings[0]?.fix).toContain('tulis \\:')
  })

  it.each([
    ['a number', '::a::2+2?{#4}', /Soal angka belum didukung/],
    ['an essay', '::a::Ceritakan.{}', /Soal uraian belum didukung/],
    ['a short answer', '::a::Ibu kota?{=Pontianak}', /Soal isian singkat belum didukung/],
    ['matching', '::a::Jodohkan{=a -> b =c -> d}', /Soal menjodohkan belum didukung/],
    ['no options', '::a::Hanya kalimat', /belum punya pilihan/],
    ['no id', 'Tanpa id?{=x ~y}', /belum punya id/],
    ['an id with spaces', '::Dua kata::A?{=x ~y}', /tidak dapat dipakai/],
    ['two right answers', '::a::A?{=x =y ~z}', /2 jawaban bertanda =/],
    ['no right answer', '::a::A?{~x ~y}', /Belum ada jawaban yang benar/],
    ['weights that miss the mark', '::a::A?{~%50%x ~%20%y}', /berjumlah 70/],
    ['text behind the options', '::a::A {=x ~y} lalu ini', /sesudah tanda \}/],
    ['a question that never ends', '::a::A?{=x ~y', /belum ada/],
  ])('refuses %s with its line', (_, source, reason) => {
    const { questions, findings } = parseGift(`\n\n${source}\n`)
    expect(questions).toEqual([])
    expect(findings).toMatchObject([{ line: 3, level: 'error' }])
    expect(findings[0]?.reason).toMatch(reason)
  })

  it('refuses an id used twice', () => {
    const { questions, findings } = parseGift('::a::A?{=x ~y}\n\n::a::B?{=x ~y}')
    expect(questions).toHaveLength(1)
    expect(findings).toMatchObject([{ line: 3, reason: 'Id soal "a" sudah dipakai di baris 1.' }])
  })

  it('leaves categories and comments out', () => {
    expect(parseGift('$CATEGORY: orientasi\n\n// catatan penulis\n')).toEqual({
      questions: [],
      findings: [],
    })
  })

  it('refuses a file of 20 MB', () => {
    expect(parseGift('x'.repeat(20_000_000)).findings).toMatchObject([{ line: 1, level: 'error' }])
  })
})
