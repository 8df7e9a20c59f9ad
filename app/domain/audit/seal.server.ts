import { createHash } from 'node:crypto'
import type { AuditEntriesTable, Db, Instant } from '~db/schema'
import { inTransaction } from '~db/transaction'

const AT_ONCE = 500
/** What the first entry is chained to. */
const BEGINNING = '0'.repeat(64)

/**
 * Chains every entry that is not sealed yet: each seal is the SHA-256 of the one before and its own
 * entry, so that an entry changed or removed later shows. Answers how many it sealed. Run by one
 * process at a time; when two meet, the one that comes second fails on the sequence and may leave it.
 */
export async function sealAudit(db: Db, now: Instant): Promise<number> {
  let sealed = 0
  for (;;) {
    const some = await inTransaction(db, (trx) => sealSome(trx, now))
    sealed += some
    if (some < AT_ONCE) return sealed
  }
}

async function sealSome(trx: Db, now: Instant): Promise<number> {
  const last = await trx
    .selectFrom('audit_seals')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entries = await trx
    .selectFrom('audit_entries')
    .selectAll()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('audit_seals')
            .select('sequence')
            .whereRef('audit_seals.entry_id', '=', 'audit_entries.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  if (entries.length === 0) return 0
  let hash = last?.hash ?? BEGINNING
  const seals = entries.map((entry, index) => {
    hash = seal(hash, entry)
    return {
      sequence: (last?.sequence ?? 0) + index + 1,
      entry_id: entry.id,
      hash,
      sealed_at: now,
    }
  })
  await trx.insertInto('audit_seals').values(seals).execute()
  return entries.length
}

/**
 * Follows the whole chain. `brokenAt` is the first sequence number whose entry was changed, removed
 * or put in another order; null when all is as it was written.
 */
export async function verifyAudit(db: Db): Promise<{ sealed: number; brokenAt: number | null }> {
  let hash = BEGINNING
  let sealed = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_seals')
      .leftJoin('audit_entries', 'audit_entries.id', 'audit_seals.entry_id')
      .where('audit_seals.sequence', '>', sealed)
      .orderBy('audit_seals.sequence')
      .limit(AT_ONCE)
      .select(['audit_seals.sequence', 'audit_seals.hash'])
      .select(['audit_entries.id', 'audit_entries.at', 'audit_entries.actor_id'])
      .select(['audit_entries.verb', 'audit_entries.thing', 'audit_entries.thing_id'])
      .select('audit_entries.details')
      .execute()
    for (const row of rows) {
      hash = row.id === null ? '' : seal(hash, row as AuditEntriesTable)
      if (row.sequence !== sealed + 1 || row.hash !== hash) {
        return { sealed, brokenAt: sealed + 1 }
      }
      sealed = row.sequence
    }
    if (rows.length < AT_ONCE) return { sealed, brokenAt: null }
  }
}

function seal(before: string, entry: AuditEntriesTable): string {
  const { id, at, actor_id, verb, thing, thing_id, details } = entry
  const canonical = JSON.stringify([id, at, actor_id, verb, thing, thing_id, details])
  return createHash('sha256').update(before).update(canonical).digest('hex')
}
