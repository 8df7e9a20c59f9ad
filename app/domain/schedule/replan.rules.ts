import type { IsoDate } from '~db/schema'
import { addDays, nextCountedDay, type Calendar } from './calendar.rules'

export interface DatedDay {
  dayId: string
  number: number
  date: IsoDate
  /** A booked hall: stays on its date whatever the calendar becomes. */
  anchored: boolean
}

export interface DayMove {
  dayId: string
  number: number
  from: IsoDate
  to: IsoDate
}

/**
 * Which days of a running cohort move now that the calendar has changed, in order of number.
 * Days of today or earlier and anchored days stay; every other day takes the first free counted day
 * after the one before it, never before `startsOn` and never on a date that a staying day holds.
 */
export function replanDays(
  days: readonly DatedDay[],
  { startsOn, today }: { startsOn: IsoDate; today: IsoDate },
  calendar: Calendar,
): DayMove[] {
  const stays = (day: DatedDay) => day.anchored || day.date <= today
  const held = new Set(days.filter(stays).map((day) => day.date))
  const moves: DayMove[] = []
  const eve = addDays(startsOn, -1)
  let latest = today > eve ? today : eve
  for (const day of days.toSorted((a, b) => a.number - b.number)) {
    if (stays(day)) {
      if (day.date > latest) latest = day.date
      continue
    }
    do latest = nextCountedDay(latest, calendar)
    while (held.has(latest))
    if (latest !== day.date) {
      moves.push({ dayId: day.dayId, number: day.number, from: day.date, to: latest })
    }
  }
  return moves
}
