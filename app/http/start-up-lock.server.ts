import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Connection } from '~db/connection.server'

/** Any number, the same in every process of the platform. */
const ADVISORY_LOCK = 7_062_024
const PATIENCE_MS = 120_000
/** No start lasts this long: after a power cut another process may have the number in an old lock. */
const STALE_MS = 600_000
const OURS = `${process.pid} ${randomUUID()}`

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

/** Waits for other processes that hold the same lock file; one left by a process that died counts for nothing. */
export async function underLockFile<T>(file: string, work: () => Promise<T>): Promise<T> {
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
  if (isLeftBehind(file)) rmSync(file, { force: true })
  try {
    writeFileSync(file, OURS, { flag: 'wx' })
    return true
  } catch (error) {
    // Where nothing can be written, waiting would help nobody.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function isLeftBehind(file: string): boolean {
  // Gone already is what most often is found here.
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return false
  return Date.now() - found.mtimeMs > STALE_MS || !isHeld(readFileSync(file, 'utf8'))
}

function isHeld(content: string): boolean {
  const pid = Number(content.split(' ', 1)[0])
  // Inside a container every start has the same number: the rest tells this one from the one before.
  if (pid === process.pid) return content === OURS
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
