import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('survey_revisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('compiled', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('survey_revisions_survey')
    .on('survey_revisions')
    .columns(['survey_id', 'created_at'])
    .execute()

  // No row for an answer, so no id, place, time or transaction of a row can lead to who gave it.
  await db.schema
    .createTable('survey_tallies')
    .addColumn('cohort_id', 'text', (c) => c.notNull().references('cohorts.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('revision_id', 'text', (c) => c.notNull().references('survey_revisions.id'))
    .addColumn('counted', 'text', (c) => c.notNull())
    .addColumn('held', 'text', (c) => c.notNull())
    .addColumn('sealed', 'integer', (c) => c.notNull().check(sql`sealed in (0, 1)`))
    .addPrimaryKeyConstraint('survey_tallies_pk', ['cohort_id', 'item_id', 'subject_id'])
    .execute()

  await db.schema
    .createTable('earned_requirements')
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('requirement', 'text', (c) => c.notNull())
    .addColumn('programme_revision_id', 'text', (c) => c.notNull())
    .addColumn('rule_version', 'integer', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('earned_requirements_pk', ['enrolment_id', 'requirement'])
    .execute()
}
