import type { Insertable } from 'kysely'
import type { Database, Db } from './schema'

/** Both engines limit the parameters of one statement (SQLite 32,766; PostgreSQL 65,535). */
const ROWS = 500
const PARAMETERS = 30_000

/**
 * Inserts one row for each item, a few hundred in a statement. Rows are made a batch at a time, so that
 * a large import does not stand in memory twice. All rows have the same columns.
 */
export async function insertInBatches<Table extends keyof Database, Item>(
  db: Db,
  table: Table,
  items: readonly Item[],
  rowOf: (item: Item, index: number) => Insertable<Database[Table]>,
): Promise<void> {
  const [first] = items
  if (first === undefined) return
  const size = Math.min(ROWS, Math.floor(PARAMETERS / Object.keys(rowOf(first, 0)).length))
  for (let start = 0; start < items.length; start += size) {
    const rows = items.slice(start, start + size).map((item, index) => rowOf(item, start + index))
    await db
      .insertInto(table)
      .values(rows as Insertable<Database[Table]>[])
      .execute()
  }
}
