import type { Db, Id } from '~db/schema'
import { findDays, findItems, type DayRow, type ItemRow } from './plan.queries.server'

/** The days and items every learner of a cohort shares. */
export interface CohortPlan {
  days: readonly DayRow[]
  items: readonly ItemRow[]
}

/** Cohorts that run at the same time, many times over. */
const MOST_REMEMBERED = 200
/** One for each open store: what it says holds for that store alone. */
const remembered = new WeakMap<object, Map<string, CohortPlan>>()

/**
 * A cohort's days and items, read once for each of its versions. They change when it is re-planned or
 * upgraded, perhaps by another process; `plan_version`, read anew with every enrolment, says so.
 */
export async function findCohortPlan(
  db: Db,
  cohort: { cohort_id: Id; plan_version: string },
): Promise<CohortPlan> {
  const store = db.getExecutor().adapter
  const plans = remembered.get(store) ?? new Map<string, CohortPlan>()
  remembered.set(store, plans)
  const key = `${cohort.cohort_id} ${cohort.plan_version}`
  const known = plans.get(key)
  if (known) return known
  const plan = {
    days: await findDays(db, cohort.cohort_id),
    items: await findItems(db, cohort.cohort_id),
  }
  if (plans.size >= MOST_REMEMBERED) plans.clear()
  plans.set(key, plan)
  return plan
}
