import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase as SqliteDatabaseOfKysely,
  type SqliteStatement,
} from 'kysely'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Pool } from 'pg'
import type { Database } from './schema'

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
  handle: SqliteDatabase.Database,
  file: string | null = null,
): Connection {
  handle.pragma('busy_timeout = 5000') // first, so that switching to WAL waits instead of failing
  handle.pragma('journal_mode = WAL')
  handle.pragma('synchronous = FULL') // a confirmed answer survives a power cut
  handle.pragma('foreign_keys = ON')
  handle.pragma('journal_size_limit = 67108864')
  handle.pragma('cache_size = -32768') // a city's people and lessons stay in memory: 32 MB
  const database = rememberingStatements(handle)
  const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database }) })
  return { db, engine: 'sqlite', file, close: () => db.destroy() }
}

const MOST_STATEMENTS = 500
const LONGEST_STATEMENT = 5_000

/**
 * Kysely prepares a statement each time it runs it, which for our small queries costs as much as
 * running it. The same text is prepared once; long ones (batch inserts) are not kept.
 */
function rememberingStatements(handle: SqliteDatabase.Database): SqliteDatabaseOfKysely {
  const known = new Map<string, SqliteStatement>()
  return {
    close: () => handle.close(),
    prepare: (sql) => {
      const statement = known.get(sql)
      if (statement) return statement
      // Better-sqlite3 knows a statement's columns from when it was prepared.
      if (/^\s*(create|alter|drop)\b/i.test(sql)) known.clear()
      const prepared = handle.prepare(sql) as SqliteStatement
      if (sql.length <= LONGEST_STATEMENT) {
        if (known.size >= MOST_STATEMENTS) known.clear()
        known.set(sql, prepared)
      }
      return prepared
    },
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config
  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateSqliteDriver(this.#config)
  }
  override createAdapter() {
    return new TransactionalDdlAdapter()
  }
}

/** Takes the write lock at once: a plain `begin` that later writes fails at once beside a second process. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has rolled back by itself; that error is the one to tell, not this one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error
    }
  }
}

/** SQLite rolls back DDL; saying so makes a failed migration leave nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
