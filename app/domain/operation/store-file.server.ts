import SqliteDatabase from 'better-sqlite3'
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { migrations } from '~db/migrations'
import { conflict, invalid, notFound } from '../refusal'

/** What a store file holds, found by reading it. */
export interface StoreFile {
  /** Names of the migrations it has been through. */
  migrations: string[]
  people: number
  cohorts: number
}

/**
 * Reads a SQLite file whole and judges it: undamaged, ours, and not newer than this code.
 * Folds a write-ahead log beside it into the file. Refuses with the reason.
 */
export function inspectStoreFile(file: string): StoreFile {
  if (!existsSync(file)) notFound(`Berkas ${file} tidak ada. Periksa nama dan foldernya.`)
  const handle = new SqliteDatabase(file, { fileMustExist: true })
  try {
    handle.pragma('journal_mode = delete')
    const found = handle.pragma('integrity_check') as { integrity_check: string }[]
    if (found[0]?.integrity_check !== 'ok') damaged(file, found[0]?.integrity_check)
    const orphans = handle.pragma('foreign_key_check') as { table: string }[]
    if (orphans.length > 0) damaged(file, `${orphans.length} baris tanpa induk`)
    return readContents(handle, file)
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError) damaged(file, error.message)
    throw error
  } finally {
    handle.close()
  }
}

/**
 * Closes the log of a SQLite store so that its file alone holds everything. Refuses while another process
 * has the store open.
 */
export function takeAlone(file: string): void {
  const handle = new SqliteDatabase(file, { fileMustExist: true, timeout: 500 })
  try {
    handle.pragma('journal_mode = delete') // needs the file for itself
  } catch (error) {
    if (isBusy(error)) {
      conflict(`Basis data ${file} sedang dipakai. Hentikan server lebih dahulu, lalu ulangi.`)
    }
    throw error
  } finally {
    handle.close()
  }
}

/** Waits until the file's bytes are on the disk, so that a rename never names an unwritten file. */
export function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** The path behind `file:PATH`, or null for a server. */
export function pathOf(databaseUrl: string): string | null {
  return databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : null
}

function readContents(handle: SqliteDatabase.Database, file: string): StoreFile {
  const tables = handle.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
  if (!['kysely_migration', 'people', 'cohorts'].every((name) => tables.includes(name))) {
    invalid(`Berkas ${file} bukan basis data Orientasi ASN. Pilih berkas hasil npm run backup.`)
  }
  const applied = handle.prepare('select name from kysely_migration order by name').pluck().all()
  const unknown = (applied as string[]).filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    invalid(
      `Berkas ${file} dibuat oleh versi aplikasi yang lebih baru (${unknown.join(', ')}). ` +
        'Perbarui aplikasi lebih dahulu, lalu ulangi.',
    )
  }
  const count = (table: string) =>
    Number(handle.prepare(`select count(*) from ${table}`).pluck().get())
  return { migrations: applied as string[], people: count('people'), cohorts: count('cohorts') }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function damaged(file: string, reason = 'tidak terbaca'): never {
  invalid(`Berkas ${file} rusak atau bukan basis data SQLite (${reason}). Pilih cadangan lain.`)
}
