import type { IsoDate } from '~db/schema'

const TOKEN = /\{([^}]*)\}/g
const KNOWN = /^(nomor|nomor:0{1,6}|tahun|bulan)$/
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/**
 * What is wrong with a template for numbers, or null. `{nomor}` is the serial (`{nomor:0000}` with
 * zeros in front), `{tahun}` the year of issue, `{bulan}` its month in Roman figures.
 */
export function numberFault(template: string): string | null {
  if (template.length > 80) return '"nomor" paling panjang 80 huruf.'
  const tokens = [...template.matchAll(TOKEN)].map(([, token = '']) => token)
  const unknown = tokens.find((token) => !KNOWN.test(token))
  if (unknown !== undefined) {
    return `"{${unknown}}" tidak dikenal. Pakai {nomor}, {nomor:0000}, {tahun} atau {bulan}.`
  }
  if (tokens.filter((token) => token.startsWith('nomor')).length !== 1) {
    return '"nomor" harus memuat {nomor} satu kali, supaya setiap sertifikat berbeda.'
  }
  if (!tokens.includes('tahun')) {
    return '"nomor" harus memuat {tahun}: urutannya mulai lagi dari 1 setiap tahun.'
  }
  return null
}

/** Templates that differ in zeros alone count on together, or two certificates could share a number. */
export function seriesOf(template: string): string {
  return template.replace(/\{nomor:0+\}/, '{nomor}')
}

/** `214/ORI-PPPK/BKPSDM/2025` */
export function certificateNumber(template: string, serial: number, issuedOn: IsoDate): string {
  const [year = '', month = ''] = issuedOn.split('-')
  return template.replace(TOKEN, (_, token: string) => {
    if (token === 'tahun') return year
    if (token === 'bulan') return ROMAN[Number(month) - 1] ?? ''
    return String(serial).padStart(token.length - 'nomor:'.length, '0')
  })
}
