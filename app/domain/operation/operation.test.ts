import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { migrations } from '~db/migrations'
import { makePerson } from '~tests/support/make'
import { backUp } from './backup.server'
import { resetStore } from './reset.server'
import { restore } from './restore.server'
import { seedStore } from './seed.server'

const NOW = '2025-06-18T02:00:00.000Z'
let folder: string
let file: string
let url: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orientasi-operation-'))
  file = join(folder, 'orientasi.db')
  url = `file:${file}`
})
afterEach(() => rmSync(folder, { recursive: true }))

async function serve(people: number): Promise<Connection> {
  const connection = openConnection(url)
  await migrateToLatest(connection.db)
  for (let made = 0; made < people; made++) await makePerson(connection.db)
  return connection
}

async function store(people: number): Promise<void> {
  const connection = await serve(people)
  await connection.close()
}

function countPeople(path: string): number {
  const handle = new SqliteDatabase(path, { readonly: true })
  const count = handle.prepare('select count(*) from people').pluck().get()
  handle.close()
  return Number(count)
}

const inFolder = (name: string) => join(folder, name)

const restoring =
  (name: string, { force } = { force: true }) =>
  () =>
    restore(url, inFolder(name), { force, now: NOW })

describe('backUp', () => {
  it('copies what was committed while the store is being served', async () => {
    const served = await serve(2)
    const backup = await backUp(url, inFolder('cadangan/satu.db'))
    expect(backup.contents).toEqual({ migrations: Object.keys(migrations), people: 2, cohorts: 0 })
    await makePerson(served.db)
    expect(countPeople(inFolder('cadangan/satu.db'))).toBe(2)
    await served.close()
  })

  it('makes one file that only its owner reads', async () => {
    await store(1)
    await backUp(url, inFolder('satu.db'))
    expect(statSync(inFolder('satu.db')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).toSorted()).toEqual(['orientasi.db', 'satu.db'])
  })

  it('never overwrites', async () => {
    await store(1)
    writeFileSync(inFolder('satu.db'), 'penting')
    await expect(backUp(url, inFolder('satu.db'))).rejects.toThrow('sudah ada')
  })

  it('says so when there is no store yet', async () => {
    await expect(backUp(url, inFolder('satu.db'))).rejects.toThrow('belum ada')
  })

  it('names the missing program for PostgreSQL', async () => {
    const path = process.env.PATH
    process.env.PATH = folder
    const wanted = backUp('postgres://budi:rahasia@127.0.0.1:1/x', inFolder('satu.dump'))
    await expect(wanted).rejects.toThrow('pg_dump tidak ditemukan')
    process.env.PATH = path
  })
})

describe('restore', () => {
  beforeEach(async () => {
    await store(2)
    await backUp(url, inFolder('cadangan.db'))
    rmSync(file)
  })

  it('puts the backup where no store stands', () => {
    const restored = restore(url, inFolder('cadangan.db'), { force: false, now: NOW })
    expect(restored).toMatchObject({ contents: { people: 2 }, replaced: null })
    expect(countPeople(file)).toBe(2)
    expect(existsSync(inFolder('cadangan.db'))).toBe(true)
  })

  it('does not overwrite unless told', async () => {
    await store(5)
    expect(restoring('cadangan.db', { force: false })).toThrow('--force')
    expect(countPeople(file)).toBe(5)
  })

  it('keeps the replaced store beside it', async () => {
    await store(5)
    const restored = restore(url, inFolder('cadangan.db'), { force: true, now: NOW })
    expect(countPeople(file)).toBe(2)
    expect(restored.replaced).toBe(`${file}.sebelum-2025-06-18T02-00-00-000Z`)
    expect(countPeople(restored.replaced!)).toBe(5)
    expect(readdirSync(folder).filter((name) => /wal|shm|sedang/.test(name))).toEqual([])
  })

  it('does not pull the store away from under a server', async () => {
    const served = await serve(5)
    expect(restoring('cadangan.db')).toThrow('Hentikan server')
    await makePerson(served.db)
    await served.close()
    expect(countPeople(file)).toBe(6)
  })

  it('replaces a store that is itself damaged, and keeps it', () => {
    writeFileSync(file, 'rusak '.repeat(1000))
    writeFileSync(`${file}-wal`, 'basi')
    const restored = restore(url, inFolder('cadangan.db'), { force: true, now: NOW })
    expect(countPeople(file)).toBe(2)
    expect(statSync(restored.replaced!).size).toBe(6000)
  })

  it.each([
    ['a missing file', 'tidak-ada.db', 'tidak ada', () => {}],
    ['a damaged copy', 'rusak.db', 'rusak', damagedCopy],
    [
      'a text file',
      'teks.db',
      'rusak',
      () => writeFileSync(inFolder('teks.db'), 'halo '.repeat(999)),
    ],
    ['another program’s database', 'lain.db', 'bukan basis data Orientasi', foreignDatabase],
    ['a newer schema', 'baru.db', 'versi aplikasi yang lebih baru', newerSchema],
  ])('refuses %s and leaves the store alone', async (_, name, reason, prepare) => {
    await store(5)
    prepare()
    expect(restoring(name)).toThrow(reason)
    expect(countPeople(file)).toBe(5)
    expect(readdirSync(folder).filter((entry) => entry.includes('sebelum'))).toEqual([])
  })
})

function damagedCopy(): void {
  const handle = new SqliteDatabase(inFolder('cadangan.db'), { readonly: true })
  const bytes = handle.serialize()
  handle.close()
  bytes.fill(0xff, 4096 * 3, 4096 * 5)
  writeFileSync(inFolder('rusak.db'), bytes)
}

function foreignDatabase(): void {
  const handle = new SqliteDatabase(inFolder('lain.db'))
  handle.exec('create table people (id text)')
  handle.close()
}

function newerSchema(): void {
  copyFileSync(inFolder('cadangan.db'), inFolder('baru.db'))
  const handle = new SqliteDatabase(inFolder('baru.db'))
  handle.exec(`insert into kysely_migration values ('9999_masa_depan', '2030-01-01')`)
  handle.close()
}

describe('resetStore', () => {
  it('ends with an empty store of the newest version', async () => {
    await store(3)
    await resetStore({ mode: 'demo', databaseUrl: url })
    expect(countPeople(file)).toBe(0)
  })

  it('is not for live data, nor for a store in use', async () => {
    const served = await serve(3)
    await expect(resetStore({ mode: 'live', databaseUrl: url })).rejects.toThrow('live')
    await expect(resetStore({ mode: 'demo', databaseUrl: url })).rejects.toThrow('Hentikan server')
    await served.close()
    expect(countPeople(file)).toBe(3)
  })
})

describe('seedStore', () => {
  it('fills an empty store once', async () => {
    const { db, close } = await serve(0)
    const fill = async () => void (await makePerson(db))
    await seedStore(db, { mode: 'demo' }, fill)
    await expect(seedStore(db, { mode: 'demo' }, fill)).rejects.toThrow('db:reset')
    await close()
    expect(countPeople(file)).toBe(1)
  })

  it('keeps known passwords out of live', async () => {
    const { db, close } = await serve(0)
    const seeding = seedStore(db, { mode: 'live' }, () => Promise.reject(new Error('filled')))
    await expect(seeding).rejects.toThrow('ditolak')
    await close()
  })
})
