import { sql, type Kysely } from 'kysely'

/** What a row changes of somebody the platform knows: shown before it is saved, and kept as it was shown. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('import_rows')
    .addColumn('known', 'integer', (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`known in (0, 1)`),
    )
    .execute()
  await db.schema
    .alterTable('import_rows')
    .addColumn('changes', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('import_rows')
    .addColumn('name_choice', 'text', (c) => c.check(sql`name_choice in ('keep', 'take')`))
    .execute()
}
