import type { Db, Id } from '~db/schema'

/**
 * Takes the rows of these people until the transaction ends. Whatever issues or uses a code does this
 * first: two at once would each miss what the other wrote (PostgreSQL; SQLite has one writer).
 */
export async function lockPeople(trx: Db, personIds: readonly Id[]): Promise<void> {
  await trx
    .updateTable('people')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', 'in', personIds)
    .execute()
}
