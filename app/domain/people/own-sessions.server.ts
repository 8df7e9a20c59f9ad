import type { Db, Id, Instant, SessionsTable } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { forbidden, notFound } from '../refusal'

export interface OwnSession {
  id: Id
  /** `Chrome di Android`. */
  label: string
  device: SessionsTable['device']
  createdAt: Instant
  seenAt: Instant
}

/** Where a person is signed in now, latest first. */
export async function listOwnSessions(db: Db, actor: Actor): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .where('person_id', '=', actor.personId ?? forbidden())
    .where('expires_at', '>', actor.now)
    .orderBy('seen_at', 'desc')
    .select(['id', 'label', 'device', 'created_at', 'seen_at'])
    .execute()
  return rows.map(({ id, label, device, created_at, seen_at }) => ({
    id,
    label,
    device,
    createdAt: created_at,
    seenAt: seen_at,
  }))
}

/** Ends one of one's own sessions; somebody else's is not found. */
export async function endOwnSession(db: Db, actor: Actor, sessionId: Id): Promise<void> {
  const personId = actor.personId ?? forbidden()
  await inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) notFound('Sesi itu sudah berakhir.')
    await recordAudit(trx, actor, { verb: 'end-session', thing: 'session', thingId: sessionId })
  })
}

/** Ends all of one's sessions but this one; answers how many. */
export async function endOtherSessions(db: Db, actor: Actor, keepId: Id): Promise<number> {
  const personId = actor.personId ?? forbidden()
  return inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('sessions')
      .where('person_id', '=', personId)
      .where('id', '!=', keepId)
      .executeTakeFirst()
    await recordAudit(trx, actor, {
      verb: 'end-other-sessions',
      thing: 'person',
      thingId: personId,
      details: { count: Number(numDeletedRows) },
    })
    return Number(numDeletedRows)
  })
}
