import type { IsoDate } from '~db/schema'

/**
 * The states of a programme day for one person.
 * `done-late` is *selesai susulan*; `preparing` is a day that is open but whose lesson is not written yet.
 */
export type DayState = 'done' | 'done-late' | 'today' | 'unfinished' | 'preparing' | 'locked'

export interface DayFacts {
  /** The day's date for this person: the cohort's, or an individual exception. */
  date: IsoDate
  completion: { onTime: boolean } | null
  /** False while a required lesson of the day is not written. */
  ready: boolean
}

export function dayState(day: DayFacts, today: IsoDate): DayState {
  if (day.completion) return day.completion.onTime ? 'done' : 'done-late'
  if (day.date > today) return 'locked'
  if (day.date === today) return 'today'
  return day.ready ? 'unfinished' : 'preparing'
}

/** A day opens at 00.00 WIB of its date, for this person. */
export function isOpen(date: IsoDate, today: IsoDate): boolean {
  return date <= today
}

/** One character a day, kept on the enrolment so that lists need no completions. */
export type DayMark = '-' | 'b' | 's' | 'l'

/** Replaces the mark of the day with 1-based `number`; a finished day keeps its mark. */
export function withMark(marks: string, number: number, mark: DayMark): string {
  const before = marks[number - 1]
  if (before === 's' || before === 'l') return marks
  return marks.slice(0, number - 1) + mark + marks.slice(number)
}

/** How many days of a row of marks are done, on time or late. */
export function countDone(marks: string): number {
  return [...marks].filter((mark) => mark === 's' || mark === 'l').length
}
