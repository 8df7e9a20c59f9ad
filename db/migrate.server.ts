import { Migrator, type Kysely } from 'kysely'
import { migrations } from './migrations'
import type { Database } from './schema'

/**
 * Brings the store to the newest version; answers the names of the migrations applied.
 * All pending migrations run in one transaction: when one fails, the store is as it was and the error is thrown.
 */
export async function migrateToLatest(
  db: Kysely<Database>,
  list: typeof migrations = migrations,
): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => list } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
