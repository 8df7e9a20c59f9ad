import { sql, SqliteAdapter, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thing', 'text', (c) => c.notNull().check(sql`thing in ('programme', 'lesson')`))
    .addColumn('thing_id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('compiled', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('draf', 'terbit')`))
    .addColumn('origin', 'text', (c) => c.notNull().check(sql`origin in ('file', 'editor')`))
    .addColumn('author_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('revisions_thing')
    .on('revisions')
    .columns(['thing', 'thing_id', 'created_at'])
    .execute()

  await db.schema
    .createTable('lesson_parts')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('revisions.id'))
    .addColumn('staff_group', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('blocks', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('lesson_parts_pk', ['revision_id', 'staff_group', 'part_id'])
    .execute()

  await db.schema
    .createTable('questions')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('revisions.id'))
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('questions_pk', ['revision_id', 'question_id'])
    .execute()

  await db.schema
    .createTable('files')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('bytes', sql.raw(blobType(db)), (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('lesson_images')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('revisions.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('file_hash', 'text', (c) => c.notNull().references('files.sha256'))
    .addPrimaryKeyConstraint('lesson_images_pk', ['revision_id', 'name'])
    .execute()
  await db.schema
    .createIndex('lesson_images_file')
    .on('lesson_images')
    .column('file_hash')
    .execute()

  await db.schema
    .createTable('content_conflicts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thing', 'text', (c) => c.notNull())
    .addColumn('thing_id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('found_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .execute()
}

/** The one column type the engines do not share. */
function blobType(db: Kysely<any>): string {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  return sqlite ? 'blob' : 'bytea'
}
