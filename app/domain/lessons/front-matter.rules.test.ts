import { describe, expect, it } from 'vitest'
import { lessonText } from '~tests/support/lesson-text'
import { splitFrontMatter } from './front-matter.rules'

const reasons = (source: string) =>
  splitFrontMatter(source).findings.map(({ line, reason }) => `${line} ${reason}`)

describe('front matter', () => {
  it('is read, and the body keeps its places', () => {
    const { frontMatter, body, findings } = splitFrontMatter(lessonText('Isi.', 'draf'))
    expect(findings).toEqual([])
    expect(frontMatter).toMatchObject({
      id: 'contoh',
      title: 'Contoh',
      status: 'draf',
      objectives: [{ id: 'mengenal-contoh', sentence: 'Mengenal contoh' }],
      checkedOn: '2025-06-02',
    })
    expect(body.split('\n')[9]).toBe('## Satu [#satu]')
  })

  it('may have Windows line ends and a byte order mark', () => {
    const source = `\uFEFF${lessonText('Isi.').replaceAll('\n', '\r\n')}`
    expect(splitFrontMatter(source).findings).toEqual([])
  })

  it.each([
    [
      'an unknown key',
      'status: terbit',
      'status: terbit\npenulis: Rina',
      '6 Kunci "penulis" tidak dikenal.',
    ],
    ['a missing key', 'judul: Contoh\n', '', '1 judul belum ditulis.'],
    [
      'a key written twice',
      'judul: Contoh',
      'judul: Contoh\njudul: Dua',
      '4 Kunci ini ditulis dua kali.',
    ],
    ['a status of its own', 'status: terbit', 'status: final', '5 Nilai status belum sesuai.'],
    ['a day that does not exist', '2025-06-02', '2025-02-30', '7 Nilai diperiksa belum sesuai.'],
    ['an id with capitals', 'id: contoh', 'id: Contoh', '2 Nilai id belum sesuai.'],
    [
      'objectives that are a sentence',
      '{ mengenal-contoh: Mengenal contoh }',
      'Mengenal',
      '6 Nilai tujuan belum sesuai.',
    ],
    [
      'objectives without ids',
      '{ mengenal-contoh: Mengenal contoh }',
      '[Mengenal contoh]',
      '6 Nilai tujuan belum sesuai.',
    ],
    ['no objective', '{ mengenal-contoh: Mengenal contoh }', '{}', '6 Nilai tujuan belum sesuai.'],
    [
      'an objective id with capitals',
      'mengenal-contoh:',
      'Mengenal:',
      '6 Nilai tujuan belum sesuai.',
    ],
    [
      'a colon in a value',
      'judul: Contoh',
      'judul: Contoh: dua',
      '3 Bagian awal tidak terbaca sebagai YAML.',
    ],
    ['a merge key', 'id: contoh', '<<: contoh\nid: contoh', '2 Kunci "<<" tidak dikenal.'],
  ])('with %s is refused on its line', (_, from, to, reason) => {
    expect(reasons(lessonText('Isi.').replace(from, to))).toContain(reason)
  })

  it('must be there', () => {
    expect(reasons('## Satu [#satu]\n')).toEqual(['1 Berkas belum punya bagian awal.'])
  })

  it('must be closed', () => {
    expect(reasons('---\nid: contoh\n')).toEqual(['1 Bagian awal berkas tidak ditutup.'])
  })

  it('nested without end is refused, not run into', () => {
    expect(reasons(`---\njudul: ${'['.repeat(7_000)}\n---\n`)).not.toEqual([])
  })

  it('has a size', () => {
    expect(reasons(`---\njudul: ${'x'.repeat(9_000)}\n---\n`)).toEqual([
      '1 Bagian awal terlalu panjang: batasnya 8000 huruf.',
    ])
  })
})
