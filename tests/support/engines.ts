import SqliteDatabase from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { afterAll, describe, inject } from 'vitest'
import { openConnection, sqliteConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import type { Database } from '~db/schema'

export interface TestEngine {
  name: 'sqlite' | 'postgres'
  /** A database with every table and no row. */
  open(): Promise<Connection>
  /** A database before its first migration. */
  openUnmigrated(): Promise<Connection>
}

const postgres = inject('postgres')

/** Both engines, or only SQLite under `TEST_ENGINES=sqlite`. */
export const engines: TestEngine[] = [
  { name: 'sqlite', open: openSqlite, openUnmigrated: openUnmigratedSqlite },
]
if (postgres) {
  engines.push({
    name: 'postgres',
    open: () => openPostgres(postgres),
    openUnmigrated: () => createPostgres(postgres.server, 'template1'),
  })
}

/** The same tests on every engine. */
export function describeEachEngine(name: string, tests: (engine: TestEngine) => void): void {
  for (const engine of engines) {
    describe(`${name} on ${engine.name}`, () => {
      tests(engine)
    })
  }
}

/** A database for one test: `const { db, close } = await openTestDatabase(engine)`; close it at the end. */
export function openTestDatabase(engine: TestEngine): Promise<Connection> {
  return engine.open()
}

let migratedBytes: Promise<Buffer> | undefined

async function openSqlite(): Promise<Connection> {
  migratedBytes ??= migrateSqlite()
  return sqliteConnection(new SqliteDatabase(await migratedBytes))
}

async function openUnmigratedSqlite(): Promise<Connection> {
  return sqliteConnection(new SqliteDatabase(':memory:'))
}

async function migrateSqlite(): Promise<Buffer> {
  const handle = new SqliteDatabase(':memory:')
  const connection = sqliteConnection(handle)
  await migrateToLatest(connection.db)
  const bytes = handle.serialize()
  await connection.close()
  return bytes
}

// Making a PostgreSQL database takes 80 ms, emptying one 5 ms: a closed one waits here for the next test.
const emptied: Connection[] = []
const opened: Connection[] = []
afterAll(() => Promise.all(opened.map((connection) => connection.close())))

async function openPostgres({ server, template }: NonNullable<typeof postgres>) {
  const connection = emptied.pop() ?? (await createPostgres(server, template))
  const close = async () => {
    await emptyEveryTable(connection.db)
    emptied.push(connection)
  }
  return { ...connection, close }
}

async function createPostgres(server: string, template: string): Promise<Connection> {
  const name = `test_${process.pid}_${Date.now()}_${opened.length}`
  const maintenance = openConnection(`${server}postgres`)
  await sql.raw(`create database ${name} template ${template}`).execute(maintenance.db)
  await maintenance.close()
  const connection = openConnection(`${server}${name}`)
  let closing: Promise<void> | undefined
  const once = { ...connection, close: () => (closing ??= connection.close()) }
  opened.push(once)
  return once
}

let deletes: string | undefined

async function emptyEveryTable(db: Kysely<Database>): Promise<void> {
  deletes ??= (await db.introspection.getTables())
    .map((table) => `delete from "${table.name}";`)
    .join('')
  // Replicas do not check references, so the order of the tables does not matter.
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql.raw(deletes ?? '').execute(one)
    await sql`set session_replication_role = default`.execute(one)
  })
}
