/**
 * The one place where dates, times, numbers, names and NIP become Indonesian words.
 */

import { wordsOfDay } from '~/domain/schedule/day-words.rules'

/** A name as people write it, by the one rule that certificates follow too. */
export { titleCaseName as titleCase } from '~/domain/people/name.rules'

/** `2025-06-18` */
type IsoDate = string
/** `2025-06-18T00:30:00.000Z` */
type Instant = string

/** A space that does not break, so that "7 hari" and "18 Juni" stay on one line. */
const NBSP = '\u00a0'

/** "Rabu, 18 Juni 2025" */
export function formatDay(iso: IsoDate): string {
  return `${wordsOfDay(iso).weekday}, ${formatDayNoWeekday(iso)}`
}

/** "Rab, 18 Jun" */
export function formatDayShort(iso: IsoDate): string {
  const { weekday, day, month } = wordsOfDay(iso)
  return `${weekday.slice(0, 3)},${NBSP}${day}${NBSP}${month.slice(0, 3)}`
}

/** "18 Juni 2025" */
export function formatDayNoWeekday(iso: IsoDate): string {
  const { day, month, year } = wordsOfDay(iso)
  return `${day}${NBSP}${month}${NBSP}${year}`
}

/** "10 Juni sampai 8 Juli 2025", "19 sampai 20 Juni 2025"; nothing is said twice. */
export function formatDayRange(from: IsoDate, to: IsoDate): string {
  const first = wordsOfDay(from)
  const same = (length: number) => from.slice(0, length) === to.slice(0, length)
  const inYear = same(7) ? `${first.day}` : `${first.day}${NBSP}${first.month}`
  const start = same(4) ? inYear : formatDayNoWeekday(from)
  return `${start} sampai ${formatDayNoWeekday(to)}`
}

/** Day and time in Pontianak as ISO text: WIB is UTC+7 all year, so a shift is exact. */
const wallClock = (instant: Instant) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()

/** "pukul 07.30 WIB" */
export function formatTime(instant: Instant): string {
  const clock = wallClock(instant)
  return `pukul${NBSP}${clock.slice(11, 13)}.${clock.slice(14, 16)}${NBSP}WIB`
}

/** "Rabu, 18 Juni 2025 pukul 07.30 WIB" */
export function formatInstant(instant: Instant): string {
  return `${formatDay(wallClock(instant).slice(0, 10))} ${formatTime(instant)}`
}

/** "1.234" and "3,5": a dot between thousands, a comma before at most `decimals` digits. */
export function formatNumber(value: number, decimals = 2): string {
  const factor = 10 ** decimals
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * factor) / factor).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const sign = value < 0 && Number(whole + (fraction ?? '')) > 0 ? '−' : ''
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`
}

/** Whole per cent of `part` in `whole`: "37%"; of nothing "0%". */
export function formatPercent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`
}

/** "7 hari", never broken between number and unit. */
export function formatCount(count: number, unit: string): string {
  return `${formatNumber(count)}${NBSP}${unit}`
}

/** "24 KB", rounded up so that nobody pays for more than was said. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  return kilobytes < 1024
    ? `${formatNumber(kilobytes)}${NBSP}KB`
    : `${formatNumber(Math.ceil(kilobytes / 102.4) / 10)}${NBSP}MB`
}

/** Two letters for the round mark of a person: "SR" of "Siti Rahmawati". */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('')
}

/** "19961130 202521 2 935": birth date, appointment, sex, serial number. */
export function formatNip(nip: string): string {
  return [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)].join(NBSP).trim()
}

/** "•••••••• •••••• 2 935": enough for its owner, without the birth date. */
export function maskNip(nip: string): string {
  return formatNip(nip.replace(/^.{14}/, '•'.repeat(14)))
}
