import { describe, expect, it } from 'vitest'
import { lessonText, tagged } from '~tests/support/lesson-text'
import { lintLesson, type LessonFiles } from './lint.server'

const lint = (text: string, files: Partial<LessonFiles> = {}) =>
  lintLesson({ source: lessonText(text), images: [], today: '2025-06-18', ...files }).map(
    ({ line, column, level, reason, file }) =>
      `${file ?? 'materi.mdx'}:${line}:${column} ${level} ${reason}`,
  )

describe('an ordinary lesson', () => {
  it('passes with everything Markdown has for running text', () => {
    const text = [
      'Teks **tebal**, *miring*, ~~dicoret~~, `kode` dan \\{kurung\\}.',
      '',
      '- satu',
      '  1. dua',
      '',
      '> kutipan',
      '',
      '### Anak judul',
      '',
      '[laman](https://bkn.go.id), [surel](mailto:bkpsdm@pontianak.go.id), [jadwal](/belajar/jadwal), [atas](#satu)',
      '',
      '| A | B |',
      '| --- | ---: |',
      '| 1 | 2 |',
      '',
      '---',
      '',
      '```',
      'kode { bebas }',
      '```',
    ].join('\n')
    expect(lint(text)).toEqual([])
  })

  it('may put a term inside a sentence, a list and another block', () => {
    const term = '<Istilah kata="SPMT">surat mulai bertugas</Istilah>'
    expect(
      lint(`Ada ${term} di sini.\n\n- butir ${term}\n\n<Catatan>\n\n${term}\n\n</Catatan>`),
    ).toEqual([])
  })

  it('may put blocks inside a case study', () => {
    expect(
      lint(
        '<StudiKasus judul="Antrean">\n\nCerita.\n\n<Refleksi id="a">Apa?</Refleksi>\n\n</StudiKasus>',
      ),
    ).toEqual([])
  })
})

describe('parts', () => {
  it('need an id', () => {
    const source = lessonText('Isi.').replace('## Satu [#satu]', '## Jam kerja & cuti')
    const [finding] = lintLesson({ source, today: '2025-06-18' })
    expect(finding).toMatchObject({ line: 10, reason: 'Bagian ini belum punya id.' })
    expect(finding?.fix).toContain('[#jam-kerja-cuti]')
  })

  it('need an id of their own', () => {
    expect(lint('Isi.\n\n## Dua [#satu]\n\nIsi.')).toEqual([
      'materi.mdx:14:1 error Id bagian "satu" sudah dipakai di baris 10.',
    ])
  })

  it('come before any text', () => {
    const source = lessonText('Isi.').replace('## Satu', 'Pengantar.\n\n## Satu')
    expect(lintLesson({ source, today: '2025-06-18' })).toMatchObject([
      { line: 10, column: 1, reason: 'Ada isi sebelum bagian pertama.' },
    ])
  })

  it.each([
    ['# Judul', /Judul # tidak dipakai/],
    ['#### Dalam', /terlalu dalam/],
    ['> ### Di kutipan', /di dalam blok/],
    ['### [Tautan](https://bkn.go.id)', /hanya berisi teks/],
  ])('do not accept %s', (heading, reason) => {
    expect(lint(heading)).toEqual([expect.stringMatching(reason)])
  })

  it('must exist', () => {
    const source = lessonText('').replace(/\n## [^]*/, '')
    expect(lintLesson({ source, today: '2025-06-18' })).toMatchObject([
      { reason: 'Materi belum punya isi.' },
    ])
  })
})

describe('blocks', () => {
  it.each([
    ['<Langkah>\n\n- satu\n\n</Langkah>', /harus satu daftar bernomor/],
    ['<Perbandingan judul="A">\n\nteks\n\n</Perbandingan>', /harus satu tabel/],
    ['<Refleksi id="a">\n\nSatu?\n\nDua?\n\n</Refleksi>', /harus satu paragraf/],
    ['<Catatan>\n\n</Catatan>', /masih kosong/],
    ['<Gambar berkas="a.png" alt="Alur">teks</Gambar>', /tidak berisi teks/],
    ['Lihat <Catatan>ini</Catatan> ya.', /di barisnya sendiri/],
    ['- <Catatan>ini</Catatan>', /tidak dapat berada di dalam daftar/],
    ['<Catatan>\n\n<Kutipan sumber="X">\n\nA\n\n</Kutipan>\n\n</Catatan>', /di dalam blok Catatan/],
    ['<Refleksi id="a" wajib>Apa?</Refleksi>', /wajib belum bernilai/],
    ['<Refleksi>Apa?</Refleksi>', /belum punya id/],
    ['<DasarHukum sumber="UU 20/2023" diperiksa="2025-02-30">\n\nA\n\n</DasarHukum>', /2025-02-30/],
    ['<catatan>\n\nA\n\n</catatan>', /Tag HTML <catatan>/],
    ['- [ ] centang', /Kotak centang/],
    ['Catatan kaki[^1].\n\n[^1]: isi', /Catatan kaki/],
  ])('refuse %s', (text, reason) => {
    expect(lint(text)[0]).toMatch(reason)
  })

  it('name the place of an attribute', () => {
    expect(lint('<Catatan\n  jenis="heran"\n>\n\nA\n\n</Catatan>')).toEqual([
      'materi.mdx:13:3 error Nilai jenis="heran" tidak dapat dipakai.',
    ])
  })

  it('with a table heading offer the name that was meant', () => {
    const [finding] = lintLesson({
      source: lessonText('<dasarhukum />\n\n<Dasarhukum />'),
      today: '2025-06-18',
    }).filter(({ line }) => line === 14)
    expect(finding?.fix).toBe('Tulis <DasarHukum>.')
  })
})

describe('questions, reflections and images', () => {
  const gift = tagged('::satu::A?{=x ~y}\n\n::dua::B?{=x ~y}')

  it('must exist, and unused questions are named', () => {
    expect(lint('<Kuis soal="satu tiga" />', { gift })).toEqual([
      'materi.mdx:12:1 error Soal "tiga" tidak ada, atau belum terbaca, di soal.gift.',
      'soal.gift:5:1 warning Soal "dua" belum dipakai.',
    ])
  })

  it('name an objective of their lesson', () => {
    const text = '<Kuis soal="satu dua" />'
    const untagged = gift.replace('// [tag:mengenal-contoh]', '// tanpa tujuan')
    expect(lint(text, { gift: untagged })).toEqual([
      'soal.gift:2:1 error Soal "satu" belum menyebut tujuannya.',
    ])
    expect(lint(text, { gift: gift.replace('tag:mengenal-contoh', 'tag:lain') })).toEqual([
      'soal.gift:2:1 error Tujuan "lain" pada soal "satu" tidak dikenal.',
    ])
  })

  it('are used once, and share one set of ids', () => {
    const text =
      '<Kuis soal="satu" />\n\n<Kuis soal="satu dua" />\n\n<Refleksi id="dua">Apa?</Refleksi>'
    expect(lint(text, { gift })).toEqual([
      'materi.mdx:14:1 error Id "satu" sudah dipakai blok di baris 12.',
      'materi.mdx:16:1 error Id "dua" sudah dipakai blok di baris 14.',
    ])
  })

  it('are looked for in the folder', () => {
    const text =
      '<Gambar berkas="ada.png" alt="Alur" />\n\n<Gambar berkas="hilang.png" alt="Alur" />'
    expect(lint(text, { images: ['ada.png'] })).toEqual([
      'materi.mdx:14:1 error Gambar hilang.png tidak ada di folder materi.',
    ])
  })
})

describe('age', () => {
  const text = '<DasarHukum sumber="UU 20/2023" diperiksa="2024-06-17">\n\nA\n\n</DasarHukum>'

  it('is a warning after a year', () => {
    expect(lint(text)).toEqual([
      'materi.mdx:12:1 warning Dasar hukum terakhir diperiksa 17 Juni 2024, lebih dari setahun lalu.',
    ])
    expect(lint(text, { today: '2025-06-17' })).toEqual([])
  })

  it('of the whole lesson too', () => {
    expect(lint('Isi.', { today: '2026-06-03' })).toEqual([
      'materi.mdx:7:1 warning Materi terakhir diperiksa 2 Juni 2025, lebih dari setahun lalu.',
    ])
  })
})

describe('several mistakes', () => {
  it('are all named, errors first, also behind what cannot be parsed', () => {
    const text = [
      '<DasarHukum sumber="UU 20/2023" diperiksa="2020-01-01">',
      '',
      'Isi {yang tidak terbaca}.',
      '',
      '</DasarHukum>',
      '',
      'import barang dari luar',
      '',
      'Lihat <https://bkn.go.id>.',
      '',
      '<Catatan warna="x">',
      '',
      'A',
    ].join('\n')
    expect(lint(text)).toEqual([
      'materi.mdx:14:5 error Kurung kurawal tidak diizinkan di materi.',
      'materi.mdx:18:1 error Perintah import tidak diizinkan di materi.',
      'materi.mdx:20:14 error Alamat di antara < dan > tidak terbaca.',
      'materi.mdx:22:1 error Blok Catatan belum ditutup.',
      'materi.mdx:12:1 warning Dasar hukum terakhir diperiksa 1 Januari 2020, lebih dari setahun lalu.',
    ])
  })
})
