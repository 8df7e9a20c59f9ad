import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lessonText } from '~tests/support/lesson-text'
import { compileLesson } from './compile.server'
import { readLesson } from './lint.server'

const STORY = readFileSync('app/lesson-blocks/simulation/example.yaml', 'utf8')
const read = (text: string, simulations: Record<string, string> = {}) =>
  readLesson({
    source: lessonText(text),
    simulations: new Map(Object.entries(simulations)),
    today: '2025-06-18',
  })
const reasons = (...given: Parameters<typeof read>) =>
  read(...given).findings.map(
    ({ file = 'materi.mdx', line, reason }) => `${file}:${line} ${reason}`,
  )

const FIELD = '<Isian id="tugas" minimal="3">\n\nTugas apa?\n\n</Isian>'
const sheet = (inside: string) =>
  `<LembarKerja id="lembar" judul="Lembar">\n\n${inside}\n\n</LembarKerja>`
const PLEDGE = '<Ikrar id="ikrar" versi="2026-1" judul="Ikrar">\n\nSaya **setuju**.\n\n</Ikrar>'
const PLAY = '<Simulasi id="surat-yang-tertinggal" berkas="simulasi.yaml" />'

describe('a worksheet', () => {
  it('is kept as text and questions in their order', async () => {
    const lesson = read(sheet(`Tanyakan dulu.\n\n${FIELD}\n\nLalu tulis.`))
    expect(lesson.findings).toEqual([])
    const { parts } = await compileLesson(lesson, new Map())
    expect(parts[0]?.html).toBe('<div data-blok="lembar"></div>')
    expect(parts[0]?.blocks).toEqual([
      {
        kind: 'lembar-kerja',
        id: 'lembar',
        title: 'Lembar',
        pieces: [
          { html: '<p>Tanyakan dulu.</p>' },
          { field: { id: 'tugas', minimumWords: 3, promptHtml: 'Tugas apa?' } },
          { html: '<p>Lalu tulis.</p>' },
        ],
      },
    ])
  })

  it.each([
    ['no question', sheet('Hanya teks.'), /12 Lembar kerja ini belum punya Isian/],
    ['a list', sheet(`- satu\n\n${FIELD}`), /14 LembarKerja hanya berisi paragraf dan Isian/],
    ['another block', sheet(`${PLEDGE}\n\n${FIELD}`), /LembarKerja hanya berisi/],
    [
      'an id used twice',
      sheet(`${FIELD}\n\n${FIELD}`),
      /Id "tugas" sudah dipakai blok di baris 14/,
    ],
  ])('is refused with %s', (_, text, reason) => {
    expect(reasons(text).join('\n')).toMatch(reason)
  })

  it('is where its questions stand', () => {
    expect(reasons(FIELD)).toEqual([
      'materi.mdx:12 Isian hanya dapat berdiri langsung di dalam LembarKerja.',
    ])
  })
})

describe('a pledge', () => {
  it('keeps its words and their version', async () => {
    const { parts } = await compileLesson(read(PLEDGE), new Map())
    expect(parts[0]?.blocks).toEqual([
      {
        kind: 'ikrar',
        id: 'ikrar',
        title: 'Ikrar',
        version: '2026-1',
        textHtml: '<p>Saya <strong>setuju</strong>.</p>',
      },
    ])
  })

  it('needs a version', () => {
    expect(reasons(PLEDGE.replace('2026-1', 'satu'))).toEqual([
      'materi.mdx:12 Nilai versi="satu" tidak dapat dipakai.',
    ])
  })
})

describe('a simulation', () => {
  it('carries its story into the revision, and takes its time to read', async () => {
    const lesson = read(PLAY, { 'simulasi.yaml': STORY })
    expect(lesson.findings).toEqual([])
    const { parts } = await compileLesson(lesson, new Map())
    expect(parts[0]).toMatchObject({
      html: '<div data-blok="surat-yang-tertinggal"></div>',
      minutes: 1,
      blocks: [{ kind: 'simulasi', simulation: { deadline: 2 } }],
    })
  })

  it('is refused without its file, with another id, and with a broken story', () => {
    expect(reasons(PLAY)).toEqual([
      'materi.mdx:12 Berkas simulasi simulasi.yaml tidak ada di folder materi.',
    ])
    expect(reasons(PLAY.replace('tertinggal', 'lain'), { 'simulasi.yaml': STORY })).toEqual([
      'materi.mdx:12 Id "surat-yang-lain" berbeda dari id "surat-yang-tertinggal" di simulasi.yaml.',
    ])
    const broken = STORY.replace('tenggat: 2', 'tenggat: dua')
    expect(reasons(PLAY, { 'simulasi.yaml': broken })).toEqual([
      'simulasi.yaml:4 "tenggat" harus angka.',
    ])
  })

  it('that no block plays is named', () => {
    expect(reasons('Isi.', { 'cerita.yaml': STORY })).toEqual([
      'cerita.yaml:1 Simulasi ini belum dipakai.',
    ])
  })
})
