import type { Insertable } from 'kysely'
import type { Database, Db } from '~db/schema'

type Table =
  | 'attendances'
  | 'part_completions'
  | 'answers'
  | 'attempts'
  | 'attempt_results'
  | 'item_completions'
  | 'day_completions'
  | 'own_dates'

/** Rows collected while stories are told, written in batches: one statement a row would take minutes. */
export class Rows {
  readonly #rows = new Map<Table, object[]>()

  add<T extends Table>(table: T, row: Insertable<Database[T]>): void {
    const rows = this.#rows.get(table) ?? []
    this.#rows.set(table, rows)
    rows.push(row)
  }

  async write(db: Db): Promise<void> {
    for (const [table, rows] of this.#rows) {
      for (let start = 0; start < rows.length; start += 500) {
        await db
          .insertInto(table)
          .values(rows.slice(start, start + 500) as never)
          .execute()
      }
    }
  }
}
