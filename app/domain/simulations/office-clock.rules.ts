import type { IsoDate } from '~db/schema'
import { addWorkingDays, nextWorkingDay, type Calendar } from '../schedule/calendar.rules'

/** A day and a time on it, in minutes from midnight. */
export interface Moment {
  day: IsoDate
  minute: number
}

const OPENS = 8 * 60
const CLOSES = 16 * 60

/**
 * When work is done that takes so many working days and then so many office hours. A later working
 * day begins when the office opens; hours beyond closing time go on the next working day.
 */
export function spend(
  { day, minute }: Moment,
  { days, hours }: { days: number; hours: number },
  calendar: Calendar,
): Moment {
  let reached =
    days > 0
      ? { day: addWorkingDays(day, days, calendar), minute: OPENS }
      : { day, minute: Math.max(minute, hours > 0 ? OPENS : minute) }
  let left = hours * 60
  while (left > 0 && reached.minute + left > CLOSES) {
    left -= Math.max(0, CLOSES - reached.minute)
    reached = { day: nextWorkingDay(reached.day, calendar), minute: OPENS }
  }
  return { day: reached.day, minute: reached.minute + left }
}
