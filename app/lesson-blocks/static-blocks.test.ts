import { describe, expect, it } from 'vitest'
import { compileLesson } from '~/domain/lessons/compile.server'
import { lintLesson, readLesson } from '~/domain/lessons/lint.server'
import { lessonText } from '~tests/support/lesson-text'

/** Place and reason of each error; the text of the lesson begins on line 12. */
const lint = (text: string) =>
  lintLesson({ source: lessonText(text), today: '2025-06-18' })
    .filter(({ level }) => level === 'error')
    .map(({ line, column, reason }) => `${line}:${column} ${reason}`)

async function compile(text: string) {
  const read = readLesson({ source: lessonText(text), today: '2025-06-18' })
  expect(read.findings).toEqual([])
  const { parts } = await compileLesson(read, new Map())
  return parts[0]!
}

const block = (tag: string, inside: string) => `<${tag}>\n\n${inside}\n\n</${tag.split(' ')[0]}>`

describe('GarisWaktu', () => {
  const timeline = (inside: string) => lint(block('GarisWaktu judul="Sejarah"', inside))

  it('asks each item for a time in bold and for what happened', () => {
    expect(timeline('- **1771** Kota berdiri.\n- 1778 Sultan.\n- **1779**')).toEqual([
      '15:1 Butir ini belum diawali waktu bercetak tebal.',
      '16:1 Butir ini hanya berisi waktu.',
    ])
  })

  it('takes items that stand apart, and a time that runs into its sentence', () => {
    expect(
      timeline('- **1771**, kota berdiri.\n\n- **1778** *Pendirinya* menjadi sultan.'),
    ).toEqual([])
  })

  it('refuses a sign between time and sentence, a single item, and another list', () => {
    expect(timeline('- **1771**: Kota berdiri.\n- **1778** – Sultan.')).toEqual([
      '14:1 Tanda ":" sesudah waktu tidak perlu.',
      '15:1 Tanda "–" sesudah waktu tidak perlu.',
    ])
    expect(timeline('- **1771** Kota berdiri.')).toEqual([
      '12:1 Garis waktu ini hanya punya satu butir.',
    ])
    expect(timeline('1. **1771** Kota berdiri.')).toEqual([
      '12:1 Isi blok GarisWaktu harus satu daftar butir.',
    ])
  })
})

describe('BolehTidak', () => {
  const table = (...rows: string[]) => block('BolehTidak judul="Medsos"', rows.join('\n'))
  const HEAD = ['| Keadaan | Boleh? | Alasan |', '| --- | --- | --- |']

  it('asks for its three columns', () => {
    expect(lint(table('| Keadaan | Alasan |', '| --- | --- |', '| A | B |'))).toEqual([
      '14:1 Kolom tabel ini bukan Keadaan, Boleh?, Alasan.',
    ])
    expect(lint(table(...HEAD))).toEqual(['14:1 Tabel ini belum berisi keadaan.'])
  })

  it('takes boleh and tidak, and says where something else stands', () => {
    expect(
      lint(table(...HEAD, '| A | boleh | B |', '| C | tergantung | D |', '| E | Tidak |  |')),
    ).toEqual([
      '17:7 Nilai "tergantung" di kolom Boleh? tidak dapat dipakai.',
      '18:1 Kolom Alasan di baris ini kosong.',
    ])
  })

  it('writes the verdict out beside a sign', async () => {
    const { html } = await compile(table(...HEAD, '| A | boleh | B |', '| C | **Tidak** | D |'))
    expect(html).toMatch(/verdict-boleh"><svg.*?<\/svg> Boleh</)
    expect(html).toMatch(/verdict-tidak"><svg.*?<\/svg> Tidak boleh</)
    expect(html).toContain('<td data-label="Alasan">D</td>')
  })
})

describe('KartuRingkas', () => {
  it('asks for three to seven short points', () => {
    const card = (inside: string) => lint(block('KartuRingkas judul="Modul"', inside))
    expect(card('- a\n- b\n- c')).toEqual([])
    expect(card('- a\n- b')).toEqual(['12:1 Kartu ini punya 2 butir.'])
    expect(card(`- a\n- ${'kata '.repeat(31)}\n- b\n  - c`)).toEqual([
      '15:1 Butir ini panjangnya 31 kata.',
      '16:1 Butir kartu hanya satu kalimat pendek.',
    ])
  })
})

describe('Video', () => {
  const video = (attributes: string) =>
    lint(`<Video judul="Layanan" ${attributes}>\n\nTranskrip.\n\n</Video>`)

  it('asks for an address, a size and a length', () => {
    expect(video('tautan="https://bkn.go.id/v" ukuran="1,5 MB" lama="1 jam 20 menit"')).toEqual([])
    expect(video('tautan="http://bkn.go.id/v" ukuran="besar" lama="6"')).toEqual([
      '12:24 Nilai tautan="http://bkn.go.id/v" tidak dapat dipakai.',
      '12:52 Nilai ukuran="besar" tidak dapat dipakai.',
      '12:67 Nilai lama="6" tidak dapat dipakai.',
    ])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', '//bkn.go.id'])(
    'refuses the address %s',
    (address) => {
      expect(video(`tautan="${address}" ukuran="1 MB" lama="6 menit"`)).toHaveLength(1)
    },
  )

  it('asks for a transcript, and fetches nothing', async () => {
    const tag = '<Video judul="A" tautan="https://bkn.go.id/v" ukuran="1 MB" lama="6 menit">'
    expect(lint(`${tag}\n\n</Video>`)).toEqual(['12:1 Blok Video masih kosong.'])
    const { html } = await compile(`${tag}\n\nTranskrip.\n\n</Video>`)
    expect(html).toContain('<a href="https://bkn.go.id/v">A</a>')
    expect(html).not.toMatch(/<(iframe|video|img)|\ssrc=/)
  })
})

describe('KasusRumpun', () => {
  const one = (group: string, inside = 'Apa yang Anda lakukan?') =>
    block(`KasusRumpun tenaga="${group}" judul="Cerita ${group}"`, inside)
  const run = (...groups: string[]) => groups.map((group) => one(group)).join('\n\n')

  it('asks a run for each staff group once', () => {
    expect(lint(run('guru', 'kesehatan', 'teknis'))).toEqual([])
    expect(lint(run('guru', 'teknis'))).toEqual([
      '12:1 Deretan kasus ini belum punya kasus untuk tenaga kesehatan.',
    ])
    expect(lint(run('guru', 'guru', 'kesehatan', 'teknis'))).toEqual([
      '18:1 Kasus untuk tenaga guru sudah ada di deretan ini.',
    ])
  })

  it('ends a run where a text stands between', () => {
    expect(lint(`${run('guru', 'kesehatan')}\n\nTeks.\n\n${run('teknis')}`)).toEqual([
      '12:1 Deretan kasus ini belum punya kasus untuk tenaga teknis.',
      '26:1 Deretan kasus ini belum punya kasus untuk tenaga guru dan kesehatan.',
    ])
  })

  it('refuses blocks inside, and a case within one line', () => {
    expect(
      lint(`${one('guru', '<Catatan>\n\nA\n\n</Catatan>')}\n\n${run('kesehatan', 'teknis')}`),
    ).toEqual(['14:1 Blok Catatan tidak dapat berada di dalam blok KasusRumpun.'])
    expect(lint('<KasusRumpun tenaga="guru" judul="A">Apa?</KasusRumpun>')).toEqual([
      '12:1 Isi blok KasusRumpun harus berdiri di barisnya sendiri.',
    ])
  })

  it('is drawn for everybody in order, and for each group with its own case first', async () => {
    const { html, variants } = await compile(run('teknis', 'guru', 'kesehatan'))
    const names = (drawn: string) => [...drawn.matchAll(/>(Cerita \w+)</g)].map(([, name]) => name)
    expect(names(html)).toEqual(['Cerita teknis', 'Cerita guru', 'Cerita kesehatan'])
    expect(html).not.toContain('<details')
    const drawn = Object.fromEntries(variants.map((one) => [one.staffGroup, one.html]))
    expect(names(drawn.guru!)).toEqual(['Cerita guru', 'Cerita teknis', 'Cerita kesehatan'])
    expect(drawn.kesehatan).toMatch(
      /Kasus Anda: tenaga kesehatan.*<details.*Kasus rekan: tenaga teknis/,
    )
    expect(drawn.guru!.match(/<details/g)).toHaveLength(2)
  })

  it('makes no variant where a part has no case', async () => {
    expect((await compile('Teks.')).variants).toEqual([])
  })
})
