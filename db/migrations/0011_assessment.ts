import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolment_id', 'text', (c) => c.notNull().references('enrolments.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('rules', 'text', (c) => c.notNull())
    .addColumn('questions', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('deadline', 'text')
    .addColumn('counts_until', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addUniqueConstraint('attempts_number', ['enrolment_id', 'item_id', 'number'])
    .execute()
  // For the job that closes what nobody looks at any more.
  await db.schema
    .createIndex('attempts_open')
    .on('attempts')
    .column('counts_until')
    .where(sql<boolean>`closed_at is null`)
    .execute()

  await db.schema
    .createTable('attempt_results')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attempt_id', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('score', 'double precision', (c) => c.notNull())
    .addColumn('max', 'integer', (c) => c.notNull())
    .addColumn('percent', 'double precision', (c) => c.notNull())
    .addColumn('passed', 'integer', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('graded_at', 'text', (c) => c.notNull())
    .addColumn('graded_by', 'text')
    .addUniqueConstraint('attempt_results_number', ['attempt_id', 'number'])
    .execute()

  await db.schema.alterTable('answers').addColumn('attempt_id', 'text').execute()
  await db.schema
    .createIndex('answers_attempt')
    .on('answers')
    .columns(['attempt_id', 'target_id', 'sequence'])
    .where(sql<boolean>`attempt_id is not null`)
    .execute()
}
