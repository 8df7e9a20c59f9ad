import type { HelaiState } from '~/ui/motif/helai'
import type { ShellCohort } from '~/ui/shell/admin-shell'
import type { IsoDate } from '~db/schema'

export interface StripDay {
  number: number
  date: IsoDate
  ready: boolean
}

interface DatedCohort {
  slug: string
  name: string
  days: readonly { number: number; date: IsoDate }[]
}

/** The cohort as the bar on top shows it: its strip woven up to today. */
export function shellCohort({ slug, name, days }: DatedCohort, today: IsoDate): ShellCohort {
  const strip = programmeStrip(
    days.map(({ date }) => date),
    today,
  )
  const dayNumber = days.filter(({ date }) => date <= today).at(-1)?.number ?? null
  return { slug, name, dayNumber, dayCount: days.length, strip }
}

/** A programme's strip: days that are over are woven, today is gold, those ahead are bare threads. */
export function programmeStrip(dates: readonly IsoDate[], today: IsoDate): HelaiState[] {
  return dates.map((date) => {
    if (date === today) return 'today'
    return date < today ? 'done' : 'ahead'
  })
}

/**
 * One person's strip: finished is finished, a past day without its seed is not done yet; a day whose
 * lesson is not written is still bare threads.
 */
export function personStrip(
  marks: string,
  days: readonly StripDay[],
  today: IsoDate,
): HelaiState[] {
  return days.map(({ number, date, ready }) => {
    const mark = marks[number - 1]
    if (mark === 's' || mark === 'l') return 'done'
    if (date === today) return 'today'
    return date < today && ready ? 'late' : 'ahead'
  })
}
