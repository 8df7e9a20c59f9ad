import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '~db/schema'

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** "Selasa, 10 Juni 2025": a day inside a message of the domain. */
export function dayInWords(day: IsoDate): string {
  const date = Temporal.PlainDate.from(day)
  return `${WEEKDAYS[date.dayOfWeek - 1]}, ${date.day} ${MONTHS[date.month - 1]} ${date.year}`
}
