import type { Transaction } from 'kysely'
import type { Database, Db } from './schema'

/** PostgreSQL: another transaction wrote the same key first, or the two waited for each other. */
const COLLISIONS = ['23505', '40001', '40P01']

/**
 * Runs `work` in the transaction it was given, or in a new one: one transaction however deep the call.
 * Two presses of one button may meet on PostgreSQL, each before it can see the other. The one that
 * comes second runs once more and then finds what the first wrote, so `work` changes nothing but the
 * database.
 */
export async function inTransaction<T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Database>)
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    if (!isCollision(error)) throw error
    return db.transaction().execute(work)
  }
}

const isCollision = (error: unknown) =>
  error instanceof Error && 'code' in error && COLLISIONS.includes(String(error.code))
