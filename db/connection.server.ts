import SqliteDatabase from 'better-sqlite3'
import {
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Pool } from 'pg'
import { RememberedStatements } from './remembered-statements'
import type { Database } from './schema'
import { SqliteDriver } from './sqlite-driver'

export type Engine = 'sqlite' | 'postgres'

export interface Connection {
  db: Kysely<Database>
  engine: Engine
  /** The file's path on SQLite; backups need it. */
  file: string | null
  close(): Promise<void>
}

/**
 * Opens the store named by `url`: `file:PATH` (SQLite) or `postgres://…`.
 * Nothing is migrated here; see `migrate.server.ts`.
 */
export function openConnection(url: string): Connection {
  if (url.startsWith('file:')) {
    const file = url.slice('file:'.length)
    mkdirSync(dirname(file), { recursive: true })
    closeSync(openSync(file, 'a', 0o600)) // people's data: a new store is for its owner alone
    return sqliteConnection(new SqliteDatabase(file), file)
  }
  if (/^postgres(ql)?:/.test(url)) {
    // Behind a dead network nothing refuses: without a limit every request would wait for ever.
    const limits = { max: 10, connectionTimeoutMillis: 10_000, keepAlive: true }
    const pool = new Pool({ connectionString: url, ...limits })
    // A client may lose its server, idle or in the middle of a query: the query is told, the pool replaces
    // it, and the process must not end for want of a listener.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
    return { db, engine: 'postgres', file: null, close: () => db.destroy() }
  }
  throw new Error(`DATABASE_URL harus diawali file: atau postgres:, bukan "${url.split(':')[0]}:"`)
}

/** A connection over an already open SQLite handle; tests hand in a copy held in memory. */
export function sqliteConnection(
  writer: SqliteDatabase.Database,
  file: string | null = null,
): Connection {
  writer.pragma('busy_timeout = 5000') // first, so that switching to WAL waits instead of failing
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL') // a confirmed answer survives a power cut
  writer.pragma('foreign_keys = ON')
  writer.pragma('journal_size_limit = 67108864')
  writer.pragma('cache_size = -32768') // a city's people and lessons stay in memory: 32 MB
  const reader = file === null ? null : readerOf(file)
  const statements = {
    writer: new RememberedStatements(writer),
    reader: reader && new RememberedStatements(reader),
  }
  const db = new Kysely<Database>({
    dialect: {
      createDriver: () => new SqliteDriver({ writer, reader, statements }),
      createAdapter: () => new TransactionalDdlAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (introspected) => new SqliteIntrospector(introspected),
    },
  })
  return { db, engine: 'sqlite', file, close: () => db.destroy() }
}

function readerOf(file: string): SqliteDatabase.Database {
  const reader = new SqliteDatabase(file, { readonly: true })
  reader.pragma('busy_timeout = 5000')
  reader.pragma('cache_size = -32768')
  return reader
}

/** SQLite rolls back DDL; saying so makes a failed migration leave nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
