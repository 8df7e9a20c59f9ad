import { dateInWords, wordsOfDay } from '../../schedule/day-words.rules'
import type { IsoDate } from '~db/schema'
import type { CertificateFacts, Signatory } from '../certificate'

/** "10 Juni s.d. 8 Juli 2025"; nothing is said twice. */
export function dateRange(from: IsoDate, to: IsoDate): string {
  if (from === to) return dateInWords(from)
  const { day, month } = wordsOfDay(from)
  const same = (length: number) => from.slice(0, length) === to.slice(0, length)
  const start = same(7) ? `${day}` : same(4) ? `${day} ${month}` : dateInWords(from)
  return `${start} s.d. ${dateInWords(to)}`
}

/** "27,5" */
export const decimal = (value: number): string => String(value).replace('.', ',')

/** The sentence of the certificate, after the name. */
export function statement(facts: CertificateFacts, agency: string): string {
  const { programme, cohort, from, to } = facts
  const what = cohort.includes(programme.title) ? cohort : `${programme.title} (${cohort})`
  return `telah menyelesaikan ${what} yang diselenggarakan oleh ${agency} pada ${dateRange(from, to)}.`
}

/** "NIP 19890903 202521 2 900 · Golongan IX · Guru Ahli Pertama · SDN 17 Pontianak Barat" */
export function holderLine({ nip, grade, position, unit }: CertificateFacts): string {
  return [nip && `NIP ${nipInGroups(nip)}`, grade, position, unit].filter(Boolean).join(' · ')
}

/** "Plt. Kepala BKPSDM Kota Pontianak" */
export const post = ({ acting, position }: Signatory): string => `${acting} ${position}`.trim()

export const nipInGroups = (nip: string): string =>
  nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** `7K4M-9QXT-2HWC-5N8P`, as a person types it. */
export const codeInGroups = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-')
