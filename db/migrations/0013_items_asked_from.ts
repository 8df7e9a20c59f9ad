import type { Kysely } from 'kysely'

/** The day on which an upgrade brought an item to a cohort that was made before; null for what stood from the start. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('cohort_items').addColumn('asked_from', 'text').execute()
}
