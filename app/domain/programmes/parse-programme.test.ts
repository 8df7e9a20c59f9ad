import { describe, expect, it } from 'vitest'
import { parseProgramme } from './parse-programme'

const day = (id: string, items: string) =>
  `  - id: ${id}\n    jenis: daring\n    judul: Satu\n    agenda: Satu\n    butir: ${items}\n`
const file = (days: string, extra = '') =>
  `id: singkat\njudul: Singkat\nringkasan: Sehari.\nstatus: terbit\n${extra}hari:\n${days}`
const reading = (id = 'bacaan', more = '') => `[{ id: ${id}, jenis: materi, judul: Bacaan${more} }]`
const findings = (source: string) => parseProgramme(source, 'singkat').findings

const ten = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`

describe('a programme file', () => {
  it('reads days and items; a lesson item reads the lesson of its own id', () => {
    const { programme } = parseProgramme(file(day('satu', reading())), 'singkat')
    expect(programme?.days).toEqual([
      {
        id: 'satu',
        kind: 'online',
        title: 'Satu',
        agenda: 'Satu',
        anchored: false,
        items: [
          {
            id: 'bacaan',
            kind: 'lesson',
            title: 'Bacaan',
            required: true,
            minutes: 0,
            organiser: 'instansi',
            lesson: 'bacaan',
            options: {},
          },
        ],
      },
    ])
  })

  it.each([
    [
      'a repeated day',
      file(day('satu', reading()) + day('satu', reading('lain'))),
      11,
      'sudah dipakai',
    ],
    ['a repeated item', file(day('satu', reading()) + day('dua', reading())), 15, 'sudah dipakai'],
    [
      'an unknown key',
      file(day('satu', reading('bacaan', ', bobot: 3'))),
      10,
      '"bobot" tidak dikenal',
    ],
    [
      'minutes claimed for a lesson',
      file(day('satu', reading('a', ', menit: 45'))),
      10,
      'dihitung',
    ],
    [
      'a day nobody can finish',
      file(day('satu', reading('a', ', wajib: false'))),
      10,
      'butir wajib',
    ],
    ['a day without items', file(day('satu', '[]')), 10, 'belum punya butir'],
    ['a bad id', file(day('Hari Satu', reading())), 6, 'huruf kecil'],
    [
      'another id than its file',
      file(day('satu', reading())).replace('singkat', 'panjang'),
      1,
      'nama berkas',
    ],
    ['broken YAML', 'id: singkat\njudul: "x\n', 3, 'YAML belum terbaca'],
    ['a repeated key', `id: singkat\nid: singkat\n`, 2, 'YAML belum terbaca'],
    ['a tag', 'id: !!js/function "() => 1"\n', 1, 'tag YAML'],
    ['a local tag', 'id: singkat\njudul: !rahasia x\n', 2, 'tag YAML'],
    ['nothing', '', 1, 'belum ditulis'],
  ])('names the place of %s', (_, source, line, reason) => {
    const [first] = findings(source)
    expect(first).toMatchObject({ line })
    expect(first?.reason).toContain(reason)
  })

  const test = (block: string, more = '') =>
    file(day('satu', `[{ id: tes, jenis: tes, judul: Tes${more}${block && `, tes: ${block}`} }]`))

  it('reads the settings of a test; what is left out has its usual value', () => {
    const source = test('{ modul: semua, soal: 20, menit: 30, lulus: 0, percobaan: 1 }')
    const item = parseProgramme(source, 'singkat').programme?.days[0]?.items[0]
    expect(item).toMatchObject({ kind: 'test', minutes: 30, lesson: null })
    expect(item?.options.tes).toEqual({
      modules: 'all',
      questions: 20,
      essays: false,
      minutes: 30,
      grace: 60,
      passMark: 0,
      attempts: 1,
      window: null,
      remedial: null,
      review: 'score',
      completes: 'submitted',
    })
    const windowed = test(
      '{ modul: [harmonis, loyal], soal: 5, selesai: diserahkan, tinjau: umpan-balik-setelah-jendela, jendela: { dari: 16, sampai: akhir+2, remedial: { dari: akhir+3, sampai: akhir+10 } } }',
    )
    const settings = parseProgramme(windowed, 'singkat').programme?.days[0]?.items[0]?.options.tes
    expect(settings).toMatchObject({
      modules: ['harmonis', 'loyal'],
      passMark: 70,
      completes: 'submitted',
      review: 'feedback-after-window',
      window: { from: { day: 16 }, until: { afterLast: 2 } },
      remedial: { from: { afterLast: 3 }, until: { afterLast: 10 }, attempts: 0 },
    })
  })

  it.each([
    ['a test without settings', test(''), 'perlu pengaturannya'],
    [
      'settings of a test elsewhere',
      file(day('satu', reading('a', ', tes: { modul: semua, soal: 5 }'))),
      'hanya untuk butir berjenis tes',
    ],
    ['no questions', test('{ modul: semua, soal: 0 }'), '"soal" harus angka bulat'],
    ['a pass mark above 100', test('{ modul: semua, soal: 5, lulus: 101 }'), '"lulus" harus'],
    ['no modules', test('{ modul: [], soal: 5 }'), '"modul" harus'],
    ['an unknown setting', test('{ modul: semua, soal: 5, bocor: true }'), '"bocor" tidak dikenal'],
    ['an odd moment', test('{ modul: semua, soal: 5, jendela: { dari: nanti } }'), 'nomor hari'],
    ['an unknown review', test('{ modul: semua, soal: 5, tinjau: semua }'), '"tinjau" harus'],
  ])('refuses %s', (_, source, reason) => {
    const [first] = findings(source)
    expect(first?.line).toBe(10)
    expect(first?.reason).toContain(reason)
  })

  it('refuses an alias bomb, a huge file and a prototype key', () => {
    const bomb = `a: &a [x, x]\nb: &b ${ten('a')}\nc: &c ${ten('b')}\nd: &d ${ten('c')}\ne: ${ten('d')}\n`
    expect(findings(bomb)[0]?.reason).toContain('alias')
    expect(findings('#'.repeat(300_000))[0]?.reason).toContain('200 KB')
    expect(findings(file(day('satu', reading()), '__proto__: { admin: true }\n'))).not.toEqual([])
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})
