import type { Kysely } from 'kysely'

/** Which state of a cohort's days and items stands; '' since it was created. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('cohorts')
    .addColumn('plan_version', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
}
