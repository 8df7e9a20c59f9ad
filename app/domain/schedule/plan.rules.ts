import type { IsoDate } from '~db/schema'
import { invalid } from '../refusal'
import {
  addWorkingDays,
  freeReason,
  nextCountedDay,
  nextWorkingDay,
  type Calendar,
} from './calendar.rules'
import { dayInWords } from './day-words.rules'

/** Working days between the last programme day and *batas akhir*, unless the administrator says otherwise. */
const CLOSING_MARGIN = 10

/**
 * Gives each programme day its date, in order, the first on `startsOn`.
 * A start on a free day is refused (kind `invalid`, field `startsOn`) with the next working day named,
 * whatever the basis: the opening is held in a hall.
 */
export function planDays<Day>(
  days: readonly Day[],
  startsOn: IsoDate,
  calendar: Calendar,
): (Day & { date: IsoDate })[] {
  refuseFreeStart(startsOn, calendar)
  let date = startsOn
  return days.map((day, index) => {
    if (index > 0) date = nextCountedDay(date, calendar)
    return { ...day, date }
  })
}

function refuseFreeStart(startsOn: IsoDate, calendar: Calendar): void {
  const reason = freeReason(startsOn, calendar)
  if (reason === null) return
  const next = nextWorkingDay(startsOn, calendar)
  const message = `${dayInWords(startsOn)} bukan hari kerja (${reason}). Hari kerja berikutnya ${dayInWords(next)}.`
  invalid(message, { startsOn: message })
}

/** *Batas akhir* by default: ten working days after the last programme day. */
export function closingDay(lastDay: IsoDate, calendar: Calendar): IsoDate {
  return addWorkingDays(lastDay, CLOSING_MARGIN, calendar)
}

/** The last date on which finishing that day is still on time: `onTimeDays` working days later, until 23.59 WIB. */
export function onTimeUntil(dayDate: IsoDate, onTimeDays: number, calendar: Calendar): IsoDate {
  return addWorkingDays(dayDate, onTimeDays, calendar)
}

/** Whether a day finished on `completedOn` counts as on time; later is *selesai susulan*. */
export function isOnTime(
  dayDate: IsoDate,
  completedOn: IsoDate,
  onTimeDays: number,
  calendar: Calendar,
): boolean {
  return completedOn <= onTimeUntil(dayDate, onTimeDays, calendar)
}
