import SqliteDatabase from 'better-sqlite3'
import { sqliteConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'

/** An empty store in memory with every table, for tests above the domain. */
export async function openMemoryStore(): Promise<Connection> {
  const connection = sqliteConnection(new SqliteDatabase(':memory:'))
  await migrateToLatest(connection.db)
  return connection
}
