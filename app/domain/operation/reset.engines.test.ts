import { sql } from 'kysely'
import { expect, inject, it } from 'vitest'
import { openConnection } from '~db/connection.server'
import { makePerson } from '~tests/support/make'
import { resetStore } from './reset.server'

const postgres = inject('postgres')

it.runIf(postgres)(
  'resetStore empties a PostgreSQL database and makes its tables anew',
  async () => {
    const { server, template } = postgres!
    const maintenance = openConnection(`${server}postgres`)
    await sql.raw(`create database reset_me template ${template}`).execute(maintenance.db)
    await maintenance.close()
    const databaseUrl = `${server}reset_me`
    const before = openConnection(databaseUrl)
    await makePerson(before.db)
    await before.close()

    await resetStore({ mode: 'demo', databaseUrl })

    const after = openConnection(databaseUrl)
    expect(await after.db.selectFrom('people').selectAll().execute()).toEqual([])
    await after.close()
  },
)
