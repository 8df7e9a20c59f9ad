import SqliteDatabase from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { conflict, invalid, notFound } from '../refusal'
import { flush, inspectStoreFile, pathOf, type StoreFile } from './store-file.server'

export interface Backup {
  file: string
  bytes: number
  /** What was read back from the copy; null for PostgreSQL, whose copy only pg_restore reads. */
  contents: StoreFile | null
}

/**
 * Copies the whole store into `target` while it is being served. The copy is checked before it gets its
 * name, so a file named `target` is always a good one. Refuses to overwrite.
 */
export async function backUp(databaseUrl: string, target: string): Promise<Backup> {
  if (existsSync(target)) conflict(`Berkas ${target} sudah ada. Pilih nama lain.`)
  mkdirSync(dirname(target), { recursive: true })
  const unfinished = `${target}.sedang-dibuat`
  rmSync(unfinished, { force: true })
  try {
    const source = pathOf(databaseUrl)
    const contents = source
      ? await copySqlite(source, unfinished)
      : dumpPostgres(databaseUrl, unfinished)
    chmodSync(unfinished, 0o600) // people's data: for the owner alone
    flush(unfinished)
    renameSync(unfinished, target)
    return { file: target, bytes: statSync(target).size, contents }
  } finally {
    rmSync(unfinished, { force: true })
  }
}

async function copySqlite(source: string, target: string): Promise<StoreFile> {
  if (!existsSync(source)) notFound(`Basis data ${source} belum ada. Jalankan npm start sekali.`)
  const handle = new SqliteDatabase(source, { fileMustExist: true, timeout: 5000 })
  try {
    // All pages in one step: between steps a busy server would make the copy start over.
    await handle.backup(target, { progress: ({ totalPages }) => totalPages })
  } finally {
    handle.close()
  }
  return inspectStoreFile(target)
}

function dumpPostgres(databaseUrl: string, target: string): null {
  const url = new URL(databaseUrl)
  const PGPASSWORD = decodeURIComponent(url.password)
  url.password = '' // a process list shows arguments, not the environment
  const dump = spawnSync(
    'pg_dump',
    ['--format=custom', '--no-owner', `--file=${target}`, url.href],
    {
      env: { ...process.env, PGPASSWORD },
      encoding: 'utf8',
    },
  )
  if (dump.error) {
    notFound(
      'Program pg_dump tidak ditemukan. Pasang alat klien PostgreSQL (Debian: apt install ' +
        'postgresql-client), atau cadangkan dari server PostgreSQL dengan pg_dump --format=custom.',
    )
  }
  if (dump.status !== 0) invalid(`pg_dump berhenti: ${dump.stderr.trim()}`)
  return null
}
