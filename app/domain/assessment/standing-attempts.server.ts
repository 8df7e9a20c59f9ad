import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import type { Actor } from '../permissions/actor'
import { touchEnrolment } from '../progress/settle.server'
import type { Attempt } from './attempt'
import { findAttempts } from './attempts.queries.server'
import { closeAttempt } from './close-attempt.server'
import type { OpenTest } from './test-access.server'
import { endedAt } from './timing.rules'

/**
 * A person's attempts at a test. One whose time is over is closed by whoever looks, and graded with
 * what was saved.
 */
export async function standingAttempts(db: Db, actor: Actor, test: OpenTest): Promise<Attempt[]> {
  const attempts = await findAttempts(db, test.enrolment.id, test.item.itemId)
  if (!attempts.some((attempt) => endedAt(attempt, actor.now, test.closesAt))) return attempts
  return inTransaction(db, async (trx) => {
    await touchEnrolment(trx, test.enrolment.id, actor.now)
    return closeEnded(trx, actor, test)
  })
}

/** The same inside a transaction that holds the enrolment's lock. */
export async function closeEnded(trx: Db, actor: Actor, test: OpenTest): Promise<Attempt[]> {
  const standing: Attempt[] = []
  for (const attempt of await findAttempts(trx, test.enrolment.id, test.item.itemId)) {
    const at = endedAt(attempt, actor.now, test.closesAt)
    standing.push(
      at
        ? (await closeAttempt(trx, test, attempt, { at, by: 'waktu' }, actor.now)).attempt
        : attempt,
    )
  }
  return standing
}
