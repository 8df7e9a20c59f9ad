import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('units')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('parent_id', 'text', (c) => c.references('units.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    .addColumn('shift_work', 'integer', (c) => c.notNull().check(sql`shift_work in (0, 1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  // A null parent would never collide in a plain unique index, so agencies compare under ''.
  await sql`create unique index units_name on units (coalesce(parent_id, ''), name_key)`.execute(db)

  await db.schema
    .createTable('unit_rules')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('match', 'text', (c) =>
      c.notNull().check(sql`match in ('exact', 'prefix', 'contains')`),
    )
    .addColumn('pattern', 'text', (c) => c.notNull())
    .addColumn('agency_name', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) =>
      c.notNull().check(sql`origin in ('platform', 'administrator')`),
    )
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addUniqueConstraint('unit_rules_pattern', ['match', 'pattern', 'origin'])
    .execute()

  await db.schema
    .createTable('holidays')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('libur-nasional', 'cuti-bersama', 'libur-daerah')`),
    )
    .addColumn('decree', 'text', (c) => c.notNull())
    .addColumn('certainty', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text')
    .execute()
  // One standing holiday a day; a removed one stays as history.
  await sql`create unique index holidays_standing on holidays (date) where removed_at is null`.execute(
    db,
  )
}
