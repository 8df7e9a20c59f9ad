import type { Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('module_revisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('module_id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('lessons', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('module_revisions_module')
    .on('module_revisions')
    .columns(['module_id', 'created_at'])
    .execute()

  await db.schema
    .createTable('bank_questions')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('module_revisions.id'))
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('objective', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('bank_questions_pk', ['revision_id', 'question_id'])
    .execute()
  await db.schema
    .createIndex('bank_questions_objective')
    .on('bank_questions')
    .columns(['revision_id', 'objective'])
    .execute()
}
