import type { Kysely } from 'kysely'

/** Pantauan harian reads everyone in a cohort: from these indexes alone, without the rows behind them. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex('enrolments_agency').execute()
  await db.schema
    .createIndex('enrolments_watch')
    .on('enrolments')
    .columns(['cohort_id', 'agency_id', 'staff_group', 'day_marks', 'person_id'])
    .execute()
  await db.schema
    .createIndex('people_watch')
    .on('people')
    .columns(['id', 'activated_at', 'name'])
    .execute()
}
