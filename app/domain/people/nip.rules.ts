/**
 * The NIP of civil servants and the NI PPPK, 18 digits: birth date 8, appointment 6, sex 1, serial 3.
 * Source: Perka BKN 22/2007 and 43/2007; in digits 13-14 a month (01-12) means PNS and 21-29 PPPK.
 * There is no check digit: a well-formed NIP may still belong to nobody.
 */
export type NipTrouble =
  | 'KOSONG'
  | 'NOTASI_ILMIAH'
  | 'BUKAN_ANGKA'
  | 'PANJANG'
  | 'PRESISI_HILANG'
  | 'TANGGAL_LAHIR'
  | 'KODE_TMT'
  | 'JENIS_KELAMIN'
  | 'TMT_MASA_DEPAN'
  | 'UMUR'

export type NipDoubt = 'PPPK_DI_BAWAH_20' | 'DI_ATAS_58' | 'PPPK_SEBELUM_2019'

export interface Nip {
  ok: true
  /** 18 digits, nothing else. */
  digits: string
  kind: 'PNS' | 'PPPK'
  /** `YYYY-MM-DD` */
  bornOn: string
  /** `YYYY-MM` for PNS, `YYYY` for PPPK. */
  appointed: string
  /** Digits 13-14 of a PPPK (`21`; `24` was seen for part-time), null for PNS. */
  code: string | null
  sex: 'L' | 'P'
  serial: number
  doubts: NipDoubt[]
}

export type NipReading = Nip | { ok: false; trouble: NipTrouble }

const SCIENTIFIC = /^\d+([.,]\d+)?E\+?\d+$/i

/** Reads a NIP as typed, spaces, dots and hyphens allowed. `year` is the current year. */
export function parseNip(typed: string, year: number): NipReading {
  const text = typed.trim()
  const digits = text.replace(/[\s.-]/g, '')
  const trouble = findTrouble(text, digits, year)
  if (trouble) return { ok: false, trouble }

  const code = digits.slice(12, 14)
  const kind = code.startsWith('2') ? 'PPPK' : 'PNS'
  const appointedYear = digits.slice(8, 12)
  return {
    ok: true,
    digits,
    kind,
    bornOn: birthDay(digits),
    appointed: kind === 'PNS' ? `${appointedYear}-${code}` : appointedYear,
    code: kind === 'PPPK' ? code : null,
    sex: digits[14] === '1' ? 'L' : 'P',
    serial: Number(digits.slice(15)),
    doubts: findDoubts(digits, kind),
  }
}

function findTrouble(text: string, digits: string, year: number): NipTrouble | null {
  if (digits === '') return 'KOSONG'
  if (SCIENTIFIC.test(text)) return 'NOTASI_ILMIAH'
  if (!/^\d+$/.test(digits)) return 'BUKAN_ANGKA'
  if (digits.length !== 18) return 'PANJANG'
  if (digits.endsWith('000')) return 'PRESISI_HILANG'
  if (!isRealDay(birthDay(digits))) return 'TANGGAL_LAHIR'
  if (!/^(0[1-9]|1[0-2]|2[1-9])$/.test(digits.slice(12, 14))) return 'KODE_TMT'
  if (!/[12]/.test(digits[14]!)) return 'JENIS_KELAMIN'
  if (Number(digits.slice(8, 12)) > year + 1) return 'TMT_MASA_DEPAN' // an SK may be issued a year early
  if (ageAtAppointment(digits) < 18) return 'UMUR'
  return null
}

function findDoubts(digits: string, kind: 'PNS' | 'PPPK'): NipDoubt[] {
  const doubts: NipDoubt[] = []
  const age = ageAtAppointment(digits)
  if (kind === 'PPPK' && age < 20) doubts.push('PPPK_DI_BAWAH_20')
  if (age > 58) doubts.push('DI_ATAS_58')
  if (kind === 'PPPK' && Number(digits.slice(8, 12)) < 2019) doubts.push('PPPK_SEBELUM_2019')
  return doubts
}

/** A PPPK number tells the year only, so the age is the one reached in that year. */
function ageAtAppointment(digits: string): number {
  const years = Number(digits.slice(8, 12)) - Number(digits.slice(0, 4))
  const month = digits.slice(12, 14)
  const knownMonth = month <= '12'
  const beforeBirthday = knownMonth && `${month}01` < digits.slice(4, 8)
  return beforeBirthday ? years - 1 : years
}

const birthDay = (digits: string) =>
  `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
