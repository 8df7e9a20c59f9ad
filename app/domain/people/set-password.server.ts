import type { Db, Id, Instant } from '~db/schema'

/** Stores the hash and ends every session of the person, so whoever knew the old one is out. */
export async function setPassword(
  trx: Db,
  personId: Id,
  hash: string,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('passwords')
    .values({ person_id: personId, hash, set_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, set_at: now }))
    .execute()
  await trx.deleteFrom('sessions').where('person_id', '=', personId).execute()
}
