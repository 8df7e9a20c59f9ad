import type { Db, Id, Instant, IsoDate } from '~db/schema'
import { dayOf, instantAt } from '../clock'
import type { Actor } from '../permissions/actor'
import { kindOptions } from '../programmes/kind-blocks'
import { findCohortPlan } from '../progress/cohort-plan.server'
import { openItem, type OpenItem } from '../progress/item-access.server'
import { findOwnDates } from '../progress/plan.queries.server'
import { notFound } from '../refusal'
import { addDays } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import { allowanceOf, windowsOf, type Allowance, type Windows } from './allowance.rules'
import type { Attempt } from './attempt'
import type { TestSettings } from './test-settings'

export interface OpenTest extends OpenItem {
  settings: TestSettings
  /** The last moment of *batas akhir*: the midnight after it. */
  closesAt: Instant
}

/** The test behind an item, if this learner may open it now (`openItem`). */
export async function openTest(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<OpenTest> {
  const open = await openItem(db, actor, input)
  if (open.item.kind !== 'test') notFound()
  const settings = kindOptions(open.item.options, 'tes')
  if (!settings) notFound('Tes ini sedang disiapkan oleh BKPSDM.')
  return { ...open, settings, closesAt: instantAt(addDays(open.closesOn, 1)) }
}

/** The dates on which this person may begin the test. */
export async function findWindows(db: Db, test: OpenTest): Promise<Windows> {
  const { enrolment, settings, day, closesOn } = test
  // Most tests name no window: their own day is known, and nothing else need be read.
  const plain = settings.window === null && settings.remedial === null
  const days = plain ? [] : await datesOf(db, test)
  const calendar = await loadCalendar(db, {
    basis: enrolment.basis,
    workingWeek: enrolment.working_week,
  })
  return windowsOf(settings, { days, ownDay: day.date, closesOn, calendar })
}

async function datesOf(db: Db, { enrolment }: OpenTest): Promise<IsoDate[]> {
  const { days } = await findCohortPlan(db, enrolment)
  const own = await findOwnDates(db, enrolment.id)
  return days.map((day) => own.get(day.day_id) ?? day.date)
}

/** What somebody may still do with the test today. */
export function allowanceFor(
  { settings }: OpenTest,
  windows: Windows,
  attempts: readonly Attempt[],
  now: Instant,
): Allowance {
  const earlier = {
    startedOn: attempts.map(({ startedAt }) => dayOf(startedAt)),
    passed: attempts.some(({ result }) => result?.passed),
  }
  return allowanceOf(settings, windows, earlier, dayOf(now))
}
