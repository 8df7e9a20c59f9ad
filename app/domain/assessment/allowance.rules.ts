import type { IsoDate } from '~db/schema'
import { nextCountedDay, type Calendar } from '../schedule/calendar.rules'
import type { ProgrammeMoment, TestSettings } from './test-settings'

/** The days that moments of a programme are counted from, as they are for one person. */
export interface ProgrammeDates {
  /** Date of each programme day, in order of its number. */
  days: readonly IsoDate[]
  /** The test's own day: where no window says otherwise it opens then. */
  ownDay: IsoDate
  closesOn: IsoDate
  calendar: Calendar
}

export interface Span {
  from: IsoDate
  until: IsoDate
}

export interface Windows {
  main: Span
  remedial: Span | null
  /** The last day on which anybody may still take it. */
  lastDay: IsoDate
}

/** The dates on which a test may be begun. Nothing goes beyond *batas akhir*. */
export function windowsOf(settings: TestSettings, dates: ProgrammeDates): Windows {
  const spanOf = (
    window: { from: ProgrammeMoment | null; until: ProgrammeMoment | null } | null,
  ) => {
    const until = window?.until ? dateOf(window.until, dates) : dates.closesOn
    return {
      from: window?.from ? dateOf(window.from, dates) : dates.ownDay,
      until: until < dates.closesOn ? until : dates.closesOn,
    }
  }
  const main = spanOf(settings.window)
  const remedial = settings.remedial && spanOf(settings.remedial)
  const lastDay = remedial && remedial.until > main.until ? remedial.until : main.until
  return { main, remedial, lastDay }
}

function dateOf(moment: ProgrammeMoment, { days, calendar, closesOn }: ProgrammeDates): IsoDate {
  const last = days.at(-1) ?? closesOn
  if ('day' in moment) return days[moment.day - 1] ?? last
  let date = last
  for (let step = 0; step < moment.afterLast; step++) date = nextCountedDay(date, calendar)
  return date
}

/** Whether an attempt may be begun, and why not. */
export type Allowance =
  | { kind: 'open'; left: number | null; remedial: boolean; until: IsoDate }
  | { kind: 'not-yet'; from: IsoDate }
  | { kind: 'over' }
  | { kind: 'used-up' }
  | { kind: 'passed' }

/**
 * What somebody may still do with a test today. Who has passed needs no further attempt in the remedial
 * window; within the main one they may use what attempts they have.
 * @param earlier the days on which earlier attempts began, and whether one was passed.
 */
export function allowanceOf(
  settings: TestSettings,
  windows: Windows,
  earlier: { startedOn: readonly IsoDate[]; passed: boolean },
  today: IsoDate,
): Allowance {
  const { main, remedial } = windows
  if (today < main.from) return { kind: 'not-yet', from: main.from }
  const inMain = isIn(main, today)
  if (inMain) {
    const left = leftOf(settings.attempts, earlier.startedOn.length)
    if (left !== 0) return { kind: 'open', left, remedial: false, until: main.until }
  }
  if (!remedial || !settings.remedial) return { kind: inMain ? 'used-up' : 'over' }
  if (earlier.passed) return { kind: 'passed' }
  if (today < remedial.from) return { kind: 'not-yet', from: remedial.from }
  if (today > remedial.until) return { kind: 'over' }
  // Where both windows overlap, what was begun in the main one uses up none of the remedial attempts.
  const used = earlier.startedOn.filter((day) => isIn(remedial, day) && !isIn(main, day)).length
  const left = leftOf(settings.remedial.attempts, used)
  return left === 0
    ? { kind: 'used-up' }
    : { kind: 'open', left, remedial: true, until: remedial.until }
}

/** Null without a limit. */
const leftOf = (allowed: number, used: number) =>
  allowed === 0 ? null : Math.max(0, allowed - used)

const isIn = ({ from, until }: Span, day: IsoDate) => from <= day && day <= until
