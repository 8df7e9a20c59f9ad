import type { Insertable } from 'kysely'
import type { Database, Db } from './schema'

/** Both engines limit the parameters of one statement (SQLite 32,766; PostgreSQL 65,535). */
const ROWS = 500
const PARAMETERS = 30_000

/** Inserts any number of rows, a few hundred in a statement. All rows have the same columns. */
export async function insertInBatches<Table extends keyof Database>(
  db: Db,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const columns = Math.max(1, Object.keys(rows[0] ?? {}).length)
  const size = Math.min(ROWS, Math.floor(PARAMETERS / columns))
  for (let start = 0; start < rows.length; start += size)
    await db
      .insertInto(table)
      .values(rows.slice(start, start + size) as Insertable<Database[Table]>[])
      .execute()
}
