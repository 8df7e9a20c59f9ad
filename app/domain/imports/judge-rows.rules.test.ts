import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Cell } from './cells.rules'
import { judgeWorkbook } from './judge-rows.rules'
import { readWorkbook } from './read-workbook.server'

const TODAY = '2026-11-22'

const sheetOf = (rows: Cell[][], formulas: string[] = [], name = 'Peserta') => ({
  name,
  rows,
  formulas: new Set(formulas),
})

const judge = (...rows: Cell[][]) => judgeWorkbook([sheetOf(rows)], TODAY).rows

const said = (rows: ReturnType<typeof judge>) =>
  rows.map(({ row, refused, findings }) => [
    row,
    refused ? 'ditolak' : 'masuk',
    ...findings.map(({ column, reason }) => `${column}: ${reason}`),
  ])

async function judgeFile(name: string) {
  return judgeWorkbook(await readWorkbook(readFileSync(`tests/data/${name}`)), TODAY)
}

const expected = (name: string) =>
  JSON.parse(readFileSync(`tests/data/${name}.expected.json`, 'utf8'))

describe('the sheets of the agency', () => {
  it('every row of the troubled sheet gets its verdict', async () => {
    const { rows } = await judgeFile('peserta-bermasalah.xlsx')
    const verdicts = new Map<number, string>(
      expected('peserta-bermasalah').map((one: { row: number; verdict: string }) => [
        one.row,
        one.verdict,
      ]),
    )
    for (const { row, refused, findings } of rows) {
      const verdict = refused
        ? 'rejected'
        : findings.length > 0
          ? 'accepted with a warning'
          : 'accepted'
      expect([row, verdict]).toEqual([row, verdicts.get(row) ?? 'accepted'])
    }
    expect(rows.filter(({ refused }) => refused)).toHaveLength(8)
    for (const { findings } of rows)
      for (const one of findings)
        expect(one).toMatchObject({
          sheet: 'Daftar Peserta',
          column: expect.stringMatching(/^[A-O]$/),
          reason: expect.stringMatching(/\.$/),
          fix: expect.stringMatching(/\.$/),
        })
  })

  it('the sheet of an office: exactly the rows that deserve a note have one', async () => {
    const { rows, mapping } = await judgeFile('peserta-lapangan.xlsx')
    const { people, enterWithWarning: warned } = expected('peserta-lapangan')
    const noted = (pattern: RegExp) =>
      rows
        .filter(({ findings }) => findings.some(({ reason }) => pattern.test(reason)))
        .map(({ row }) => row)
    expect(rows).toHaveLength(people)
    expect(rows.filter(({ refused }) => refused)).toEqual([])
    expect(noted(/^NIP belum ada/)).toEqual(warned.withoutNipYet)
    expect(noted(/^Nomor HP .* dipakai/)).toEqual(warned.sharedPhone)
    expect(noted(/kosong/)).toEqual(warned.noContactAtAll)
    expect(noted(/^TMT/)).toEqual(warned.laterAppointment)
    expect(rows.flatMap(({ findings }) => findings)).toHaveLength(
      Object.values<number[]>(warned).flat().length,
    )
    expect(mapping.unreadSheets).toEqual(['Rekap'])
    expect(mapping.tables[0]!.passed.map(({ row, kind }) => [row, kind])).toEqual([
      [6, 'section'],
      [37, 'section'],
      [68, 'section'],
      [99, 'section'],
      [131, 'total'],
      [132, 'signature'],
      [133, 'signature'],
    ])
    expect(rows[1]!.person).toMatchObject({
      name: 'WULAN RAHMAWATI TANJUNG',
      titleBack: 'S.Pd.',
      phone: '081220377947',
      agency: 'DINAS PENDIDIKAN DAN KEBUDAYAAN',
    })
  })

  it.each(['peserta-pppk-2024.xlsx', 'peserta-cpns-2022.csv', 'peserta-masyarakat-2019.csv'])(
    '%s needs no word',
    async (name) => {
      const { rows } = await judgeFile(name)
      expect(rows).toHaveLength(expected(name.replace(/\.\w+$/, '')).people)
      expect(rows.flatMap(({ findings }) => findings)).toEqual([])
    },
  )

  it('knows a CPNS by the heading', async () => {
    const { rows } = await judgeFile('peserta-cpns-2022.csv')
    expect(rows[0]!.person).toMatchObject({ nip: '199809282023031900', employment: 'CPNS' })
  })
})

describe('headings', () => {
  it('are found by their words, wherever they stand', () => {
    const rows = judge(
      ['DAFTAR PESERTA'],
      [],
      ['Surel', 'No. HP/WA *', 'NAMA LENGKAP (sesuai SK)', 'Asal', 'NIK'],
      ['siti@contoh.id', '81220377947', 'Siti Rahmawati', 'Pontianak', '6171'],
    )
    expect(rows[0]!.person).toMatchObject({
      name: 'Siti Rahmawati',
      email: 'siti@contoh.id',
      phone: '081220377947',
    })
  })

  it('a sheet without a column of names is not read', () => {
    const { mapping, rows } = judgeWorkbook(
      [
        sheetOf([
          ['OPD', 'Jumlah'],
          ['Dinas', '3'],
        ]),
      ],
      TODAY,
    )
    expect(mapping).toEqual({ tables: [], unreadSheets: ['Peserta'] })
    expect(rows).toEqual([])
  })
})

describe('rows that are not people', () => {
  const heading = ['NO', 'NAMA', 'EMAIL', 'UNIT KERJA']

  it('are passed over: repeated headings, numbering, sections, totals and signatures', () => {
    const { rows, mapping } = judgeWorkbook(
      [
        sheetOf([
          heading,
          ['1', '2', '3', '4'],
          ['A', 'DINAS KESEHATAN'],
          [{ number: '1' }, 'Siti Rahmawati', 'siti@contoh.id', ''],
          ['', 'Jumlah', '1'],
          heading,
          ['II. DINAS SOSIAL'],
          [{ number: '1' }, 'Budi Hartono', 'budi@contoh.id', 'Bidang Data'],
          ['', 'Mengetahui'],
          ['', 'Drs. Hendra, M.Si.'],
        ]),
      ],
      TODAY,
    )
    expect(rows.map(({ row, person }) => [row, person.agency, person.unit])).toEqual([
      [4, 'DINAS KESEHATAN', ''],
      [8, 'DINAS SOSIAL', 'Bidang Data'],
    ])
    expect(mapping.tables[0]!.passed.map(({ kind }) => kind)).toEqual([
      'numbering',
      'section',
      'total',
      'heading',
      'section',
      'signature',
      'signature',
    ])
  })

  it('a person with hardly a word is still a person', () => {
    expect(said(judge(heading, ['', 'Siti Rahmawati']))).toEqual([
      [2, 'masuk', 'C: Email dan nomor HP kosong.'],
    ])
  })
})

describe('cells', () => {
  const heading = ['Nama', 'NIP', 'Jenis Tenaga', 'TMT', 'Email', 'HP']
  const siti = ['Siti Rahmawati', '199503152025212986', 'Guru', '01-03-2025', 'siti@contoh.id', '']

  it.each<[string, number, Cell, string]>([
    [
      'a number that Excel cut',
      1,
      { number: '1.99503152025212E+17' },
      'B: NIP rusak karena diubah Excel (1,99503E+17).',
    ],
    ['an unknown staff group', 2, 'lain', 'C: Jenis tenaga tidak dikenal.'],
    ['a day that is none', 3, '31/02/2025', 'D: Tanggal 31/02/2025 tidak ada di kalender.'],
    ['an error of Excel as name', 0, '#REF!', 'A: Isi sel ini bukan nama orang.'],
    ['a formula as name', 0, '@SUM(1)', 'A: Sel nama berisi rumus, bukan nama.'],
  ])('%s is refused', (_, index, cell, reason) => {
    const [row] = said(judge(heading, siti.with(index, cell as string)))
    expect(row![1]).toBe('ditolak')
    expect(row![2]).toContain(reason)
  })

  it('a computed name is refused, whatever it shows', () => {
    const { rows } = judgeWorkbook([sheetOf([heading, siti], ['A2'])], TODAY)
    expect(rows[0]!.refused).toBe(true)
    expect(rows[0]!.cells).toMatchObject({ Nama: 'Siti Rahmawati', NIP: '199503152025212986' })
  })

  it.each<[string, number, string, string]>([
    ['a telephone number nobody can call', 5, 'menyusul', 'F: Nomor HP tidak terbaca'],
    ['a date in words', 3, 'segera', 'D: Tanggal tidak terbaca'],
    ['a missing NIP', 1, 'belum terbit', 'B: NIP belum ada, tertulis "belum terbit".'],
  ])('%s is noted', (_, index, cell, reason) => {
    const [row] = said(judge(heading, siti.with(index, cell)))
    expect(row![1]).toBe('masuk')
    expect(row![2]).toContain(reason)
  })

  it('private columns are never kept', () => {
    const [row] = judge(['Nama', 'NIK', 'Email'], ['Siti', '6171010101950001', 'bukan-email'])
    expect(row!.refused).toBe(true)
    expect(row!.cells).toEqual({ Nama: 'Siti', Email: 'bukan-email' })
  })
})

describe('rows beside each other', () => {
  const heading = ['Nama', 'NIP', 'Unit Kerja', 'Email']

  it('the same NIP on another sheet is refused and the first place named', () => {
    const one = sheetOf([heading, ['Siti', '199503152025212986', 'A', 'a@contoh.id']], [], 'Satu')
    const two = sheetOf([heading, ['Siti', '199503152025212986', 'A', 'b@contoh.id']], [], 'Dua')
    const [, second] = judgeWorkbook([one, two], TODAY).rows
    expect(second!.findings[0]!.reason).toBe('NIP sama dengan baris 2 lembar "Satu" (Siti).')
  })

  it('without a NIP, the same name, unit and contact is the same person', () => {
    const rows = judge(
      heading,
      ['Siti', '-', 'A', 'a@contoh.id'],
      ['SITI', '-', 'A', 'a@contoh.id'],
    )
    expect(rows.map(({ refused }) => refused)).toEqual([false, true])
  })

  it('a shared e-mail lets both in, but neither signs in with it', () => {
    const rows = judge(
      heading,
      ['Siti', '-', 'A', 'a@contoh.id'],
      ['Budi', '-', 'A', 'a@contoh.id'],
    )
    expect(rows.map(({ refused }) => refused)).toEqual([false, false])
    expect(rows[1]!.findings.map(({ reason }) => reason)).toContain(
      'Email a@contoh.id dipakai 2 orang: baris 2, 3.',
    )
  })
})
