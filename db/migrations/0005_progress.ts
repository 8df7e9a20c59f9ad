import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('part_completions')
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull())
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('completed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('part_completions_pk', ['enrolment_id', 'item_id', 'part_id'])
    .execute()

  await db.schema
    .createTable('item_completions')
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('revision_id', 'text')
    .addColumn('rule_version', 'integer', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('completed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_completions_pk', ['enrolment_id', 'item_id'])
    .execute()

  await db.schema
    .createTable('day_completions')
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('day_id', 'text', (c) => c.notNull())
    .addColumn('on_time', 'integer', (c) => c.notNull().check(sql`on_time in (0, 1)`))
    .addColumn('completed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_completions_pk', ['enrolment_id', 'day_id'])
    .execute()

  await db.schema
    .createTable('attendances')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`status in ('hadir', 'daring', 'izin', 'sakit', 'tugas-dinas', 'tanpa-keterangan')`,
        ),
    )
    .addColumn('letter_number', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('attendances_enrolment')
    .on('attendances')
    .columns(['enrolment_id', 'item_id', 'recorded_at'])
    .execute()

  await db.schema
    .createTable('answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('target_id', 'text', (c) => c.notNull())
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('answers_target')
    .on('answers')
    .columns(['enrolment_id', 'item_id', 'target_id', 'sequence'])
    .execute()
}
