import { sql } from 'kysely'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  return underLockFile(`${connection.file}.mulai`, work)
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

async function underLockFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  const patience = Date.now() + PATIENCE_MS
  while (!takeLock(file)) {
    if (Date.now() > patience)
      throw new Error(`Proses lain masih memulai. Bila tidak, hapus ${file}.`)
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function takeLock(file: string): boolean {
  // A process that died while starting must not keep others out.
  if (existsSync(file) && !isAlive(Number(readFileSync(file, 'utf8'))))
    rmSync(file, { force: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  // Our own number left behind is from before a restart inside a container.
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
