import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import type { Connection } from '~db/connection.server'

/** Any number, the same in every process of the platform. */
const ADVISORY_LOCK = 7_062_024
const PATIENCE_MS = 120_000

/**
 * Runs `work` while no other process of the platform starts on the same store: migrating, loading
 * content and the demo happen once. Others wait.
 */
export async function whileStartingAlone<T>(
  connection: Connection,
  work: () => Promise<T>,
): Promise<T> {
  if (connection.engine === 'postgres') return underAdvisoryLock(connection, work)
  if (!connection.file || connection.file === ':memory:') return work()
  return underLockFile(`${connection.file}.mulai-lock`, work)
}

async function underAdvisoryLock<T>({ db }: Connection, work: () => Promise<T>): Promise<T> {
  // The lock belongs to its connection; the work uses others of the pool.
  return db.connection().execute(async (holder) => {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`.execute(holder)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${ADVISORY_LOCK})`.execute(holder)
    }
  })
}

/**
 * Waits for other processes that hold the same lock. It is SQLite's own lock on a file without content,
 * which the system lets go of with its process, however that ends: there is no lock left behind to judge,
 * and none that two could take over at once. The empty file stays.
 */
export async function underLockFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = new SqliteDatabase(file, { timeout: 0 })
  try {
    const patience = Date.now() + PATIENCE_MS
    while (!isTaken(lock)) {
      if (Date.now() > patience)
        throw new Error('Proses lain masih memulai. Tunggu sampai selesai, lalu coba lagi.')
      await wait(200)
    }
    return await work()
  } finally {
    lock.close()
  }
}

function isTaken(lock: SqliteDatabase.Database): boolean {
  try {
    // Nothing is written: no journal beside it, and it works on a full disk.
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    // Where nothing can be written, waiting would help nobody.
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    return false
  }
}
