import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makePerson } from '~tests/support/make'
import { openConnection, type Connection } from './connection.server'
import { migrateToLatest } from './migrate.server'
import { migrations } from './migrations'
import { inTransaction } from './transaction'

const tableNames = async ({ db }: Connection) =>
  (await db.introspection.getTables()).map((table) => table.name)

describeEachEngine('migrations', (engine) => {
  it('bring an empty database to the newest version, once', async () => {
    const empty = await engine.openUnmigrated()
    expect(await migrateToLatest(empty.db)).toEqual(Object.keys(migrations))
    expect(await migrateToLatest(empty.db)).toEqual([])
    expect(await tableNames(empty)).toContain('enrolments')
    await empty.close()
  })

  it('leave the old database as it was when one of them breaks', async () => {
    const old = await engine.openUnmigrated()
    const broken: typeof migrations = {
      ...migrations,
      '9998_half': { up: (db) => db.schema.createTable('half').addColumn('a', 'text').execute() },
      '9999_broken': { up: (db) => db.schema.dropTable('no_such_table').execute() },
    }
    await migrateToLatest(old.db)
    await makePerson(old.db)

    await expect(migrateToLatest(old.db, broken)).rejects.toThrow('no_such_table')

    expect(await tableNames(old)).not.toContain('half')
    expect(await old.db.selectFrom('people').select('name').execute()).toHaveLength(1)
    expect(await migrateToLatest(old.db)).toEqual([])
    await old.close()
  })
})

describeEachEngine('inTransaction', (engine) => {
  it('keeps everything or nothing, however deep the call', async () => {
    const { db, close } = await openTestDatabase(engine)
    const work = inTransaction(db, async (outer) => {
      await makePerson(outer)
      await inTransaction(outer, (inner) => makePerson(inner))
      throw new Error('too late')
    })
    await expect(work).rejects.toThrow('too late')
    expect(await db.selectFrom('people').select('id').execute()).toEqual([])

    await inTransaction(db, (outer) => inTransaction(outer, (inner) => makePerson(inner)))
    expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)
    await close()
  })
})

const HOLD_THE_LOCK = `
  const handle = require('better-sqlite3')(process.argv[1])
  handle.exec('begin immediate')
  console.log('held')
  setTimeout(() => { handle.exec('commit'); handle.close() }, 300)
`

it('waits for another SQLite process instead of failing', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'orientasi-wait-'))
  const file = join(directory, 'wait.db')
  const { db, close } = openConnection(`file:${file}`)
  await migrateToLatest(db)

  const other = spawn(process.execPath, ['-e', HOLD_THE_LOCK, file], { cwd: process.cwd() })
  await once(other.stdout, 'data')
  // A read first, then a write: without the lock taken at `begin` this is the refused case.
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('people').select('id').execute()
    await makePerson(trx)
  })
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)

  await close()
  rmSync(directory, { recursive: true })
})
