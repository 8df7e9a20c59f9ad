import { Temporal } from 'temporal-polyfill'
import type { CountBasis, IsoDate, WorkingWeek } from '~db/schema'

/** What decides on which dates a cohort's days fall. */
export interface Calendar {
  /** `hari_kerja` skips free days; `hari_kalender` counts every day. */
  basis: CountBasis
  workingWeek: WorkingWeek
  /** The name of the holiday by its date. */
  holidays: ReadonlyMap<IsoDate, string>
}

const SATURDAY = 6
const SUNDAY = 7

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: IsoDate, count: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** Why nobody works on that day: the holiday's name or "akhir pekan"; null on a working day. */
export function freeReason(day: IsoDate, calendar: Calendar): string | null {
  const holiday = calendar.holidays.get(day)
  if (holiday) return holiday
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  if (weekday === SUNDAY) return 'akhir pekan'
  return weekday === SATURDAY && calendar.workingWeek === 'senin-jumat' ? 'akhir pekan' : null
}

export function isWorkingDay(day: IsoDate, calendar: Calendar): boolean {
  return freeReason(day, calendar) === null
}

/** The first working day after `day`. */
export function nextWorkingDay(day: IsoDate, calendar: Calendar): IsoDate {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/** The day on which the `count`-th working day after `day` falls; `day` itself when `count` is 0. */
export function addWorkingDays(day: IsoDate, count: number, calendar: Calendar): IsoDate {
  let reached = day
  for (let step = 0; step < count; step++) reached = nextWorkingDay(reached, calendar)
  return reached
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number {
  let count = 0
  for (let day = nextWorkingDay(from, calendar); day <= to; day = nextWorkingDay(day, calendar)) {
    count++
  }
  return count
}

/** The next day a programme day may fall on: working days or every day, as the cohort counts. */
export function nextCountedDay(day: IsoDate, calendar: Calendar): IsoDate {
  return calendar.basis === 'hari_kerja' ? nextWorkingDay(day, calendar) : addDays(day, 1)
}

export interface Skipped {
  date: IsoDate
  name: string
}

/**
 * The holidays between two dates (both included) on which a programme counting working days rests:
 * only those that fall inside the working week, for a holiday on a Sunday skips nothing.
 */
export function skippedHolidays(from: IsoDate, to: IsoDate, calendar: Calendar): Skipped[] {
  if (calendar.basis === 'hari_kalender') return []
  const plainWeek = { ...calendar, holidays: new Map<IsoDate, string>() }
  return [...calendar.holidays]
    .filter(([date]) => date >= from && date <= to && isWorkingDay(date, plainWeek))
    .map(([date, name]) => ({ date, name }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}
