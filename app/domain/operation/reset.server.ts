import { sql } from 'kysely'
import { existsSync, rmSync } from 'node:fs'
import type { Env } from '~/env.server'
import { openConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { forbidden } from '../refusal'
import { pathOf, takeAlone } from './store-file.server'

/** Ends with an empty store of the newest version. Everything in it is lost, so live mode refuses. */
export async function resetStore(env: Pick<Env, 'mode' | 'databaseUrl'>): Promise<void> {
  if (env.mode === 'live') {
    forbidden('db:reset menghapus semua data, jadi tidak tersedia pada APP_MODE=live.')
  }
  const file = pathOf(env.databaseUrl)
  if (file && existsSync(file)) {
    takeAlone(file)
    rmSync(file)
  }
  const { db, engine, close } = openConnection(env.databaseUrl)
  try {
    if (engine === 'postgres') {
      const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
      for (const { name } of tables) await sql`drop table ${sql.id(name)} cascade`.execute(db)
    }
    await migrateToLatest(db)
  } finally {
    await close()
  }
}
