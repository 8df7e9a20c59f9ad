import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('cohorts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('programme_id', 'text', (c) => c.notNull())
    .addColumn('programme_revision_id', 'text', (c) => c.notNull().references('revisions.id'))
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) =>
      c.notNull().check(sql`basis in ('hari_kerja', 'hari_kalender')`),
    )
    .addColumn('working_week', 'text', (c) =>
      c.notNull().check(sql`working_week in ('senin-jumat', 'senin-sabtu')`),
    )
    .addColumn('decree_number', 'text', (c) => c.notNull())
    .addColumn('decree_date', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('signatory_name', 'text', (c) => c.notNull())
    .addColumn('signatory_position', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .addColumn('on_time_days', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .execute()

  await db.schema
    .createTable('cohort_days')
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('day_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('opening', 'online', 'self-study')`),
    )
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('agenda', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('anchored', 'integer', (c) => c.notNull().check(sql`anchored in (0, 1)`))
    .addColumn('moved_by', 'text')
    .addPrimaryKeyConstraint('cohort_days_pk', ['cohort_id', 'day_id'])
    .execute()

  await db.schema
    .createTable('cohort_items')
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('day_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) =>
      c
        .notNull()
        .check(sql`kind in ('lesson', 'test', 'attendance', 'journal', 'survey', 'external')`),
    )
    .addColumn('required', 'integer', (c) => c.notNull().check(sql`required in (0, 1)`))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('organiser', 'text', (c) => c.notNull().check(sql`organiser in ('instansi', 'LAN')`))
    .addColumn('lesson_id', 'text')
    .addColumn('revision_id', 'text', (c) => c.references('revisions.id'))
    .addColumn('options', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('cohort_items_pk', ['cohort_id', 'item_id'])
    .execute()

  await db.schema
    .createTable('replans')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('moves', 'text', (c) => c.notNull())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .addColumn('applied_by', 'text')
    .execute()

  await db.schema
    .createTable('enrolments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('agency_id', 'text', (c) => c.references('units.id'))
    .addColumn('unit_id', 'text', (c) => c.references('units.id'))
    .addColumn('staff_group', 'text')
    .addColumn('import_id', 'text')
    .addColumn('enrolled_at', 'text', (c) => c.notNull())
    .addColumn('enrolled_by', 'text')
    .addColumn('day_marks', 'text', (c) => c.notNull())
    .addColumn('days_done', 'integer', (c) => c.notNull())
    .addColumn('items_done', 'integer', (c) => c.notNull())
    .addColumn('last_seen_at', 'text')
    .addUniqueConstraint('enrolments_once', ['cohort_id', 'person_id'])
    .execute()
  await db.schema.createIndex('enrolments_person').on('enrolments').column('person_id').execute()
  await db.schema
    .createIndex('enrolments_agency')
    .on('enrolments')
    .columns(['cohort_id', 'agency_id'])
    .execute()

  await db.schema
    .createTable('own_dates')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('day_id', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .execute()
  await db.schema
    .createIndex('own_dates_enrolment')
    .on('own_dates')
    .column('enrolment_id')
    .execute()

  await db.schema
    .createTable('extensions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('unit_id', 'text', (c) => c.references('units.id'))
    .addColumn('enrolment_id', 'text', (c) => c.references('enrolments.id'))
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .execute()
  await db.schema.createIndex('extensions_cohort').on('extensions').column('cohort_id').execute()
}
