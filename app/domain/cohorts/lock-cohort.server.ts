import type { Db, Id } from '~db/schema'

/**
 * Takes the cohort's row until the transaction ends: of those who write for many of its people at once
 * (attendance, import, upgrade) one goes after the other. Asked for before any enrolment's lock
 * (PostgreSQL; SQLite has one writer).
 */
export async function lockCohort(trx: Db, cohortId: Id): Promise<void> {
  await trx
    .updateTable('cohorts')
    .set((eb) => ({ on_time_days: eb.ref('on_time_days') }))
    .where('id', '=', cohortId)
    .execute()
}

/**
 * Takes the cohort and everyone enrolled in it: whoever saves something waits, and reads the cohort's
 * items only then; whoever was saving is waited for, and counts as having begun.
 */
export async function lockCohortWithPeople(trx: Db, cohortId: Id): Promise<void> {
  await lockCohort(trx, cohortId)
  await trx
    .updateTable('enrolments')
    .set((eb) => ({ items_done: eb.ref('items_done') }))
    .where('cohort_id', '=', cohortId)
    .execute()
}
