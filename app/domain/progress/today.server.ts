import type { Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { freeReason } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import type { DayState } from './day-state.rules'
import { loadLearningPlan, type LearningPlan, type PlanDay } from './learning-plan.server'

/** Everything the page "Hari ini" shows, in the order a tired person needs it. */
export interface TodayPage {
  date: IsoDate
  cohort: { name: string; place: string }
  /** The programme day of this date; null on a free day, before the start and after the end. */
  day: PlanDay | null
  /** Why there is no programme day: the holiday's name or "akhir pekan"; null on a working day. */
  freeReason: string | null
  strip: DayState[]
  daysDone: number
  daysTotal: number
  /** Days that are open and not done besides `day`, oldest first. */
  unfinished: PlanDay[]
  next: { number: number; title: string; date: IsoDate } | null
  closesOn: IsoDate
}

export async function todayPage(db: Db, actor: Actor, enrolmentId: Id): Promise<TodayPage> {
  const plan = await loadLearningPlan(db, actor, enrolmentId)
  const { days, today } = plan
  // With dates of one's own, days need not come in the order of their numbers, and two may share a date.
  const [next] = days
    .filter(({ date }) => date > today)
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const todays = days.filter(({ date }) => date === today)
  const day = todays.find(({ completedAt }) => !completedAt) ?? todays[0] ?? null
  return {
    date: today,
    cohort: { name: plan.enrolment.cohort_name, place: plan.enrolment.place },
    day,
    freeReason: day ? null : await whyFree(db, plan),
    strip: days.map(({ state }) => state),
    daysDone: days.filter(({ completedAt }) => completedAt).length,
    daysTotal: days.length,
    unfinished: days.filter(
      (one) => one.state === 'unfinished' || (one.state === 'today' && one !== day),
    ),
    next: next ? { number: next.number, title: next.title, date: next.date } : null,
    closesOn: plan.closesOn,
  }
}

async function whyFree(db: Db, { enrolment, today }: LearningPlan): Promise<string | null> {
  const { basis, working_week: workingWeek } = enrolment
  return freeReason(today, await loadCalendar(db, { basis, workingWeek }))
}
