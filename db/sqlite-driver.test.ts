import SqliteDatabase from 'better-sqlite3'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConnection, sqliteConnection, type Connection } from './connection.server'

const folder = mkdtempSync(join(tmpdir(), 'orientasi-driver-'))
let turn = 0
let file = ''
let store: Connection

beforeEach(async () => {
  turn += 1
  file = join(folder, `${turn}.db`)
  store = openConnection(`file:${file}`)
  await sql`create table boat (name text primary key, harbour text references boat (name))`.execute(
    store.db,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  await store.close()
})

const insert = (db: Connection['db'], name: string, harbour: string | null = null) =>
  sql`insert into boat (name, harbour) values (${name}, ${harbour})`.execute(db)

/** As another process would see it now. */
function onDisk(): string[] {
  const other = new SqliteDatabase(file, { readonly: true })
  const names = other.prepare('select name from boat order by name').pluck().all()
  other.close()
  return names as string[]
}

const enter = (name: string, work?: (trx: Connection['db']) => Promise<unknown>) =>
  store.db.transaction().execute(async (trx) => {
    await insert(trx, name)
    await work?.(trx)
  })

describe('transactions on one SQLite file', () => {
  it('are on the disk when they are confirmed', async () => {
    const seen: string[][] = []
    await Promise.all(
      ['sampan', 'bidar', 'tongkang'].map(async (name) => {
        await enter(name)
        seen.push(onDisk())
      }),
    )
    // Begun in one turn, so committed together: whoever is told first already finds all three.
    expect(seen).toEqual(Array.from({ length: 3 }, () => ['bidar', 'sampan', 'tongkang']))
  })

  it('take nothing of the others along when they are refused', async () => {
    const outcomes = await Promise.allSettled([
      enter('sampan'),
      enter('bidar', () => Promise.reject(new Error('batal'))),
      enter('tongkang'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(onDisk()).toEqual(['sampan', 'tongkang'])
  })

  it('see what those before them wrote', async () => {
    const counts: number[] = []
    const count = async (trx: Connection['db']) => {
      const { rows } = await sql<{ many: number }>`select count(*) as many from boat`.execute(trx)
      counts.push(rows[0]!.many)
    }
    await Promise.all([enter('sampan', count), enter('bidar', count)])
    expect(counts).toEqual([1, 2])
  })

  it('are not seen from outside before they are committed', async () => {
    await enter('sampan', async () => {
      const { rows } = await sql`select name from boat`.execute(store.db)
      expect(rows).toEqual([])
    })
    const { rows } = await sql`select name from boat`.execute(store.db)
    expect(rows).toEqual([{ name: 'sampan' }])
  })

  it('are all refused when their common commit fails, and the store goes on', async () => {
    const adrift = (trx: Connection['db']) =>
      sql`pragma defer_foreign_keys = on`.execute(trx).then(() => insert(trx, 'rakit', 'hilang'))
    const outcomes = await Promise.allSettled([enter('sampan'), enter('bidar', adrift)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(onDisk()).toEqual([])
    await enter('tongkang')
    expect(onDisk()).toEqual(['tongkang'])
  })

  it('are all refused when the disk is full, and the store goes on', async () => {
    await sql`pragma max_page_count = 8`.execute(store.db)
    const large = 'x'.repeat(60_000)
    const outcomes = await Promise.allSettled([enter('sampan'), enter(large), enter('tongkang')])
    expect(outcomes[1]!.status).toBe('rejected')
    for (const [index, name] of ['sampan', '', 'tongkang'].entries()) {
      if (name) expect(onDisk().includes(name)).toBe(outcomes[index]!.status === 'fulfilled')
    }
    await sql`pragma max_page_count = 1000`.execute(store.db)
    await enter('bidar')
    expect(onDisk()).toContain('bidar')
  })

  it('hold what was confirmed and nothing else, whatever is refused in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (keeps) => {
        await sql`delete from boat`.execute(store.db)
        await Promise.allSettled(
          keeps.map((keep, index) =>
            enter(`perahu ${index}`, async () => {
              if (!keep) throw new Error('batal')
            }),
          ),
        )
        const kept = keeps.flatMap((keep, index) => (keep ? [`perahu ${index}`] : []))
        expect(onDisk()).toEqual(kept.toSorted())
      }),
      { numRuns: 30 },
    )
  })
})

describe('a statement of its own', () => {
  it('is on the disk when it is confirmed', async () => {
    await insert(store.db, 'sampan')
    expect(onDisk()).toEqual(['sampan'])
  })

  it('leaves nothing open when it fails', async () => {
    await insert(store.db, 'sampan')
    await expect(insert(store.db, 'sampan')).rejects.toThrow('UNIQUE')
    await enter('bidar')
    expect(onDisk()).toEqual(['bidar', 'sampan'])
  })

  it('may be one that no transaction allows', async () => {
    await Promise.all([enter('sampan'), sql`vacuum`.execute(store.db)])
    expect(onDisk()).toEqual(['sampan'])
  })
})

it('a store in memory waits for its one handle instead of reading what is not committed', async () => {
  const memory = sqliteConnection(new SqliteDatabase(':memory:'))
  await sql`create table boat (name text primary key)`.execute(memory.db)
  let read: Promise<unknown> = Promise.resolve()
  const refused = memory.db.transaction().execute(async (trx) => {
    await sql`insert into boat (name) values ('sampan')`.execute(trx)
    read = sql`select name from boat`.execute(memory.db).then(({ rows }) => rows)
    throw new Error('batal')
  })
  await expect(refused).rejects.toThrow('batal')
  expect(await read).toEqual([])
  await memory.close()
})
