import type { IsoDate } from '~db/schema'

// Own names: the same on every server, whatever its Intl data.
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
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
]

export interface DayWords {
  weekday: string
  day: number
  month: string
  year: string
}

/** The Indonesian words of a calendar day; screens join them, see `~/ui/format`. */
export function wordsOfDay(day: IsoDate): DayWords {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    weekday: WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '',
    day: Number(date),
    month: MONTHS[Number(month) - 1] ?? '',
    year,
  }
}

/** "Selasa, 10 Juni 2025": a day inside a message of the domain. */
export function dayInWords(iso: IsoDate): string {
  return `${wordsOfDay(iso).weekday}, ${dateInWords(iso)}`
}

/** "10 Juni 2025": where the weekday says nothing. */
export function dateInWords(iso: IsoDate): string {
  const { day, month, year } = wordsOfDay(iso)
  return `${day} ${month} ${year}`
}
