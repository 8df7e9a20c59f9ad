import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nipTroubleMessage } from './nip-messages.rules'
import { parseNip, type NipTrouble } from './nip.rules'

interface Case {
  input: string
  note: string
  expect:
    | {
        ok: true
        jenis: string
        tanggal_lahir: string
        tmt: string
        kode: string | null
        jenis_kelamin: string
        urut: number
      }
    | { ok: false; code: NipTrouble }
}

const cases = JSON.parse(readFileSync('tests/data/nip-cases.json', 'utf8')) as Case[]

describe('parseNip', () => {
  it.each(cases)('$input: $note', ({ input, expect: expected }) => {
    const nip = parseNip(input, 2025)
    if (!expected.ok) {
      expect(nip).toEqual({ ok: false, trouble: expected.code })
      return
    }
    expect(nip).toMatchObject({
      ok: true,
      kind: expected.jenis,
      bornOn: expected.tanggal_lahir,
      appointed: expected.tmt,
      code: expected.kode,
      sex: expected.jenis_kelamin,
      serial: expected.urut,
    })
  })

  it.each([
    ['200701152025211901', ['PPPK_DI_BAWAH_20']],
    ['196001152025211901', ['DI_ATAS_58']],
    ['198001152015211901', ['PPPK_SEBELUM_2019']],
    ['198001152025241901', []],
  ])('%s is doubted, not refused', (digits, doubts) => {
    expect(parseNip(digits, 2025)).toMatchObject({ ok: true, doubts })
  })

  it('counts the age of a PNS to the first of the month of appointment', () => {
    expect(parseNip('200712312025121901', 2025)).toEqual({ ok: false, trouble: 'UMUR' })
    expect(parseNip('200711302025121901', 2025)).toMatchObject({ ok: true })
  })
})

describe('the message for each trouble', () => {
  it('names the reason and the fix', () => {
    expect(nipTroubleMessage('PANJANG', '19950315202521298', 'kolom B')).toEqual({
      reason: 'NIP berisi 17 angka, seharusnya 18.',
      fix: 'Cari angka yang hilang dengan mencocokkannya pada SK.',
    })
    expect(nipTroubleMessage('PANJANG', '131110468', 'kolom B').reason).toContain('NIP lama')
    expect(nipTroubleMessage('TANGGAL_LAHIR', '199302312025212942', 'kolom B').reason).toBe(
      'Tanggal lahir di NIP tidak ada: 31 Februari 1993.',
    )
    expect(nipTroubleMessage('NOTASI_ILMIAH', '1,98907E+17', 'kolom B').fix).toBe(
      'Ubah format kolom B menjadi Teks, lalu ketik ulang 18 angka dari SK.',
    )
  })

  it.each<NipTrouble>([
    'KOSONG',
    'BUKAN_ANGKA',
    'PRESISI_HILANG',
    'KODE_TMT',
    'JENIS_KELAMIN',
    'TMT_MASA_DEPAN',
    'UMUR',
  ])('%s', (trouble) => {
    const { reason, fix } = nipTroubleMessage(trouble, '199503152025212000', 'kolom B')
    expect(reason).toMatch(/\.$/)
    expect(fix).toMatch(/\.$/)
  })
})
