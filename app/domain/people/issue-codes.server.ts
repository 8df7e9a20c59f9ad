import type { Db, Id, Instant } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { codeHash, newCode } from './activation-code.server'
import { lockPeople } from './lock-people.server'

/** How long a code counts, unless the caller says otherwise. */
const DEFAULT_DAYS = 14
const ROWS_AT_ONCE = 500

export interface IssuedCode {
  /** `K7QF-9XMT-2HWC`; shown or printed now, never again. */
  code: string
  expiresAt: Instant
}

/**
 * Issues one new code per person and ends the older unused ones. A person with a password keeps it
 * until the code is used: this is also the way back for who forgot theirs.
 */
export async function issueCodes(
  db: Db,
  actor: Actor,
  personIds: readonly Id[],
  days = DEFAULT_DAYS,
): Promise<Map<Id, IssuedCode>> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const expiresAt = new Date(Date.parse(actor.now) + days * 86_400_000).toISOString()
  // In one order, so that two of these never wait for each other.
  const people = [...new Set(personIds)].toSorted()
  const issued = new Map(people.map((id) => [id, { code: newCode(), expiresAt }]))

  await inTransaction(db, async (trx) => {
    for (let start = 0; start < people.length; start += ROWS_AT_ONCE) {
      const some = people.slice(start, start + ROWS_AT_ONCE)
      await lockPeople(trx, some)
      await trx
        .updateTable('activation_codes')
        .set({ ended_at: actor.now })
        .where('person_id', 'in', some)
        .where('used_at', 'is', null)
        .where('ended_at', 'is', null)
        .execute()
      await trx
        .insertInto('activation_codes')
        .values(
          some.map((personId) => ({
            id: newId(),
            person_id: personId,
            code_hash: codeHash(issued.get(personId)!.code),
            issued_at: actor.now,
            issued_by: actor.personId,
            expires_at: expiresAt,
            used_at: null,
            ended_at: null,
          })),
        )
        .execute()
    }
    const [only] = people
    if (!only) return
    await recordAudit(
      trx,
      actor,
      people.length === 1
        ? { verb: 'issue-code', thing: 'person', thingId: only }
        : {
            verb: 'issue-code',
            thing: 'people',
            thingId: newId(),
            details: { count: people.length, personIds: people },
          },
    )
  })
  return issued
}
