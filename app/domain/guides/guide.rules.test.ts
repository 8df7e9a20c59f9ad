import { describe, expect, it } from 'vitest'
import { guideText } from '~tests/support/guide-text'
import { readWith } from '../lessons/lint.server'
import { guideFindings, splitGuide } from './guide.rules'

const judge = (source: string) =>
  readWith(splitGuide, { source, images: ['layar.webp'], folder: 'contoh', today: '2025-06-18' })
const reasons = (source: string) =>
  judge(source).findings.map(({ line, reason }) => `${line} ${reason}`)

describe('a guide', () => {
  it('says whom it is for and has no objectives', () => {
    const { findings, frontMatter } = judge(guideText('Isi.', { untuk: 'admin' }))
    expect(findings).toEqual([])
    expect(frontMatter).toMatchObject({ id: 'contoh', audience: 'admin', objectives: [] })
  })

  it.each([
    ['nobody', { untuk: 'tamu' }, '5 Nilai untuk belum sesuai.'],
    ['objectives', { tujuan: '{ satu: Satu hal }' }, '8 Kunci "tujuan" tidak dikenal.'],
    ['another folder', { id: 'lain' }, '2 Id "lain" berbeda dari nama folder "contoh".'],
  ])('with %s is refused on its line', (_, given, reason) => {
    expect(reasons(guideText('Isi.', given))).toContain(reason)
  })

  it('is judged by the rules of lessons', () => {
    expect(
      reasons(guideText('Isi {nama}.\n\n<Gambar berkas="hilang.webp" alt="Tidak ada" />')),
    ).toEqual([
      '12 Kurung kurawal tidak diizinkan: {nama}.',
      '14 Gambar hilang.webp tidak ada di folder materi.',
    ])
  })

  it('asks nothing that nobody would keep', () => {
    const { judgement } = judge(guideText('<Refleksi id="rencana">Apa rencana Anda?</Refleksi>'))
    expect(guideFindings(judgement, new Map())).toMatchObject([
      { line: 12, level: 'error', reason: expect.stringContaining('Blok Refleksi') },
    ])
  })

  it('has pictures that an old phone can fetch', () => {
    const { judgement } = judge(guideText('Isi.'))
    const pictures = (bytes: number) => new Map([['layar.webp', { bytes: Buffer.alloc(bytes) }]])
    expect(guideFindings(judgement, pictures(60_000))).toEqual([])
    expect(guideFindings(judgement, pictures(60_001))).toMatchObject([{ level: 'error' }])
  })
})
