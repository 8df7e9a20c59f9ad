import type SqliteDatabase from 'better-sqlite3'

const MOST_STATEMENTS = 500
const LONGEST_STATEMENT = 5_000

/**
 * The statements of one handle. Preparing one costs as much as running it, for queries as small as ours:
 * the same text is prepared once; long ones (batch inserts) are not kept.
 */
export class RememberedStatements {
  readonly #handle: SqliteDatabase.Database
  readonly #known = new Map<string, SqliteDatabase.Statement<unknown[]>>()

  constructor(handle: SqliteDatabase.Database) {
    this.#handle = handle
  }

  of(sql: string): SqliteDatabase.Statement<unknown[]> {
    const known = this.#known.get(sql)
    if (known) return known
    const prepared = this.#handle.prepare<unknown[]>(sql)
    if (sql.length > LONGEST_STATEMENT) return prepared
    if (this.#known.size >= MOST_STATEMENTS) this.#known.clear()
    this.#known.set(sql, prepared)
    return prepared
  }

  /** Better-sqlite3 knows a statement's columns from when it was prepared. */
  forget(): void {
    this.#known.clear()
  }
}
