import type { DayKind, Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { skippedHolidays } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import { loadLearningPlan, type PlanDay } from './learning-plan.server'

export type PathRow =
  | { kind: 'agenda'; title: string; days: number; dayKind: DayKind; begun: boolean }
  | { kind: 'day'; day: PlanDay }
  | { kind: 'holiday'; date: IsoDate; name: string }

/** The page "Jadwal": the programme as a woven path, holidays between the days they push apart. */
export interface PathPage {
  cohort: { name: string; place: string; basis: string }
  today: IsoDate
  startsOn: IsoDate
  endsOn: IsoDate
  closesOn: IsoDate
  counts: { done: number; unfinished: number; left: number; total: number }
  rows: PathRow[]
}

export async function pathPage(db: Db, actor: Actor, enrolmentId: Id): Promise<PathPage> {
  const { enrolment, days, today, closesOn } = await loadLearningPlan(db, actor, enrolmentId)
  const dates = days.map(({ date }) => date)
  const startsOn = dates.reduce((first, date) => (date < first ? date : first), dates[0] ?? today)
  const endsOn = dates.reduce((last, date) => (date > last ? date : last), startsOn)
  const { basis, working_week: workingWeek } = enrolment
  const calendar = await loadCalendar(db, { basis, workingWeek })
  const holidays = skippedHolidays(startsOn, endsOn, calendar)
  return {
    cohort: {
      name: enrolment.cohort_name,
      place: enrolment.place,
      basis: enrolment.basis,
    },
    today,
    startsOn,
    endsOn,
    closesOn,
    counts: {
      done: days.filter(({ completedAt }) => completedAt).length,
      unfinished: days.filter(({ state }) => state === 'unfinished').length,
      left: days.filter(({ date, completedAt }) => date >= today && !completedAt).length,
      total: days.length,
    },
    rows: weave(days, holidays),
  }
}

/** Headings where the agenda changes, and each weekday holiday before the day that follows it. */
function weave(
  days: readonly PlanDay[],
  holidays: readonly { date: IsoDate; name: string }[],
): PathRow[] {
  const rows: PathRow[] = []
  const waiting = [...holidays]
  days.forEach((day, index) => {
    while (waiting[0] && waiting[0].date < day.date) {
      const { date, name } = waiting.shift()!
      rows.push({ kind: 'holiday', date, name })
    }
    if (day.agenda !== days[index - 1]?.agenda) {
      const group = days.filter(({ agenda }) => agenda === day.agenda)
      rows.push({
        kind: 'agenda',
        title: day.agenda,
        days: group.length,
        dayKind: day.kind,
        begun: group.some(({ state }) => state !== 'locked'),
      })
    }
    rows.push({ kind: 'day', day })
  })
  return rows
}
