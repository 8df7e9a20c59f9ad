import { describe, expect, it } from 'vitest'
import { lessonText, tagged } from '~tests/support/lesson-text'
import { compileLesson } from './compile.server'
import { fillPart } from './fill-part.rules'
import { readLesson } from './lint.server'

const GIFT = tagged('::satu::A?{=x ~y}\n\n::dua::B?{=x ~y}')

async function compile(text: string, gift: string | null = null) {
  const read = readLesson({
    source: lessonText(text),
    gift,
    images: ['alur.png'],
    today: '2025-06-18',
  })
  expect(read.findings).toEqual([])
  const picture = { hash: 'abc123', width: 640, height: null }
  return compileLesson(read, new Map([['alur.png', picture]]))
}

describe('compiling', () => {
  it('makes static HTML of each part, its title apart', async () => {
    const lesson = await compile('Satu *dua*.\n\n### Tiga\n\nEmpat.\n\n## Lima [#lima]\n\nEnam.')
    expect(lesson.parts).toEqual([
      {
        partId: 'satu',
        title: 'Satu',
        minutes: 1,
        html: '<p>Satu <em>dua</em>.</p><h2>Tiga</h2><p>Empat.</p>',
        variants: [],
        blocks: [],
      },
      { partId: 'lima', title: 'Lima', minutes: 1, html: '<p>Enam.</p>', variants: [], blocks: [] },
    ])
    expect(lesson).toMatchObject({ title: 'Contoh', minutes: 2, bytes: 63 })
  })

  it('leaves a place for each interactive block', async () => {
    const { parts } = await compile(
      'Teks.\n\n<Kuis soal="satu dua" />\n\n<Refleksi id="rencana" wajib="ya" minimal="20">\n\nApa *rencana* Anda?\n\n</Refleksi>',
      GIFT,
    )
    expect(parts[0]?.html).toContain('<div data-blok="satu"></div>')
    expect(parts[0]?.html).toContain('<div data-blok="rencana"></div>')
    expect(parts[0]?.html).not.toContain('rencana</em>')
    expect(parts[0]?.blocks).toEqual([
      { kind: 'kuis', id: 'satu', questionIds: ['satu', 'dua'] },
      {
        kind: 'refleksi',
        id: 'rencana',
        required: true,
        minimumWords: 20,
        promptHtml: 'Apa <em>rencana</em> Anda?',
      },
    ])
  })

  it('counts reading, questions and reflections', async () => {
    const words = 'Kata kata kata.\n'.repeat(300)
    const { parts } = await compile(
      `${words}\n\n<Kuis soal="satu dua" />\n\n<Refleksi id="rencana">Apa?</Refleksi>`,
      GIFT,
    )
    expect(parts[0]?.minutes).toBe(5 + 2 + 3)
  })

  it('points pictures at their stored file', async () => {
    const { parts } = await compile(
      '<Gambar berkas="alur.png" alt="Alur cuti" keterangan="Cuti" />',
    )
    expect(parts[0]?.html).toContain('<img src="/berkas/abc123" alt="Alur cuti" width="640"')
  })

  it('writes no style attribute and labels cells for narrow screens', async () => {
    const { parts } = await compile('| Hal | Nilai |\n| --- | ---: |\n| Cuti | 12 |')
    expect(parts[0]?.html).not.toContain('style=')
    expect(parts[0]?.html).toContain('<td class="align-right" data-label="Nilai">12</td>')
  })

  it('puts the meaning of a term in brackets inside a sentence', async () => {
    const { parts } = await compile(
      'Ada <Istilah kata="SPMT">surat tugas</Istilah>.\n\n<Istilah kata="SK">surat keputusan</Istilah>',
    )
    expect(parts[0]?.html).toBe(
      '<p>Ada <span class="term"><dfn>SPMT</dfn> (surat tugas)</span>.</p>' +
        '<dl class="block block-term"><dt><dfn>SK</dfn></dt><dd>surat keputusan</dd></dl>',
    )
  })

  it('keeps references of the whole lesson', async () => {
    const { parts } = await compile(
      '[Badan][bkn]\n\n## Dua [#dua]\n\n[lagi][bkn]\n\n[bkn]: https://bkn.go.id',
    )
    expect(parts.map(({ html }) => html)).toEqual([
      '<p><a href="https://bkn.go.id">Badan</a></p>',
      '<p><a href="https://bkn.go.id">lagi</a></p>',
    ])
  })

  it('escapes what looks like a place of ours', async () => {
    const { parts } = await compile(
      '`<div data-blok="satu"></div>` dan \\<div data-blok="satu"\\>\\</div\\>',
    )
    expect(fillPart(parts[0]?.html ?? '', { satu: 'BOCOR' })).not.toContain('BOCOR')
  })

  it('works one at a time, also after a refusal', async () => {
    const bad = compileLesson(readLesson({ source: '', today: '2025-06-18' }), new Map())
    await expect(bad).rejects.toThrow('Only an accepted lesson')
    const lessons = await Promise.all([1, 2, 3].map(() => compile('Isi.')))
    expect(lessons.map(({ parts }) => parts.length)).toEqual([1, 1, 1])
  })
})

describe('filling a part', () => {
  const html = '<p>A</p><div data-blok="satu"></div><div data-blok="dua"></div>'

  it('puts each block at its place, once, as it is', () => {
    const filled = { satu: '<b>$& <div data-blok="dua"></div></b>', dua: 'DUA' }
    expect(fillPart(html, filled)).toBe('<p>A</p><b>$& <div data-blok="dua"></div></b>DUA')
  })

  it('leaves nothing where nobody filled', () => {
    expect(fillPart(html, { dua: 'DUA' })).toBe('<p>A</p>DUA')
    expect(fillPart('<div data-blok="constructor"></div>', {})).toBe('')
  })
})
