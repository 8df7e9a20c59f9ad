import type { Transaction } from 'kysely'
import type { Database, Db } from './schema'

/** Runs `work` in the transaction it was given, or in a new one: one transaction however deep the call. */
export function inTransaction<T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? work(db as Transaction<Database>) : db.transaction().execute(work)
}
