import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'

/** The cohorts this actor may see: every one for an administrator, else those they train. */
export function visibleCohorts(db: Db, actor: Actor) {
  const all = db.selectFrom('cohorts')
  if (actor.administrator) return all
  // An empty list would be a syntax error on some engines; no cohort has the id ''.
  return all.where('cohorts.id', 'in', actor.trainerOf.length > 0 ? actor.trainerOf : [''])
}

export function findCohortDays(db: Db, cohortIds: readonly Id[]) {
  return db
    .selectFrom('cohort_days')
    .selectAll()
    .where('cohort_id', 'in', cohortIds.length > 0 ? cohortIds : [''])
    .orderBy('number')
    .execute()
}

/** How many people of a cohort have finished each of its days; days that nobody has finished are left out. */
export async function countFinished(db: Db, cohortId: Id): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('day_completions')
    .innerJoin('enrolments', 'enrolments.id', 'day_completions.enrolment_id')
    .select((eb) => ['day_id', eb.fn.countAll().as('people')])
    .where('cohort_id', '=', cohortId)
    .groupBy('day_id')
    .execute()
  return new Map(rows.map((row) => [row.day_id, Number(row.people)]))
}

/** How many people are enrolled in each cohort; cohorts without anyone are left out. */
export async function countPeople(db: Db, cohortIds: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .selectFrom('enrolments')
    .select((eb) => ['cohort_id', eb.fn.countAll().as('people')])
    .where('cohort_id', 'in', cohortIds.length > 0 ? cohortIds : [''])
    .groupBy('cohort_id')
    .execute()
  return new Map(rows.map((row) => [row.cohort_id, Number(row.people)]))
}
