import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '~db/schema'
import { conflict, invalid, notFound, Refusal } from '../refusal'
import { flush, inspectStoreFile, pathOf, takeAlone, type StoreFile } from './store-file.server'

export interface Restored {
  file: string
  contents: StoreFile
  /** Where the replaced store now stands; null when there was none. */
  replaced: string | null
}

/**
 * Puts a backup in the store's place. The copy is judged before anything is touched; an existing store is
 * kept beside it and only replaced with `force`; the change itself is one rename.
 */
export function restore(
  databaseUrl: string,
  source: string,
  { force, now }: { force: boolean; now: Instant },
): Restored {
  const target = pathOf(databaseUrl)
  if (!target) {
    invalid(
      'npm run restore hanya untuk SQLite. Untuk PostgreSQL: buat basis data kosong, jalankan ' +
        'pg_restore --no-owner --dbname=… BERKAS, lalu arahkan DATABASE_URL ke sana.',
    )
  }
  if (!existsSync(source)) notFound(`Berkas ${source} tidak ada. Periksa nama dan foldernya.`)
  if (existsSync(target) && !force) {
    conflict(
      `Basis data ${target} sudah ada dan tidak ditimpa. Tambahkan --force bila memang ingin ` +
        'menggantinya; yang lama tetap disimpan di sebelahnya.',
    )
  }
  mkdirSync(dirname(target), { recursive: true })
  const incoming = `${target}.sedang-dipulihkan`
  try {
    const contents = copyAndInspect(source, incoming)
    const replaced = existsSync(target) ? setAside(target, now) : null
    removeLogs(target)
    renameSync(incoming, target)
    return { file: target, contents, replaced }
  } finally {
    rmSync(incoming, { force: true })
    removeLogs(incoming)
  }
}

/** Works on a copy, so that reading never changes the backup itself. */
function copyAndInspect(source: string, incoming: string): StoreFile {
  rmSync(incoming, { force: true })
  removeLogs(incoming)
  copyFileSync(source, incoming)
  chmodSync(incoming, 0o600)
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${incoming}-wal`)
  const contents = inspectStoreFile(incoming)
  flush(incoming)
  return contents
}

function setAside(target: string, now: Instant): string {
  try {
    takeAlone(target)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // A damaged store cannot be opened; it is still kept, with its logs.
  }
  const aside = `${target}.sebelum-${now.replaceAll(/[:.]/g, '-')}`
  renameSync(target, aside)
  for (const log of LOGS) if (existsSync(target + log)) renameSync(target + log, aside + log)
  return aside
}

const LOGS = ['-wal', '-shm']

function removeLogs(file: string): void {
  for (const log of LOGS) rmSync(file + log, { force: true })
}
