import { sql } from 'kysely'
import { inject } from 'vitest'
import { openConnection } from '~db/connection.server'

/** The address of a new PostgreSQL database without tables; null where only SQLite is tested. */
export async function newPostgresDatabase(name: string): Promise<string | null> {
  const server = inject('postgres')?.server
  if (!server) return null
  const database = `${name}_${process.pid}`
  const maintenance = openConnection(`${server}postgres`)
  await sql.raw(`create database ${database}`).execute(maintenance.db)
  await maintenance.close()
  return server + database
}
