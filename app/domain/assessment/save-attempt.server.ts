import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { changedAnswers } from '../answers/changed-answers.server'
import type { NewAnswer } from '../answers/store.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { touchEnrolment } from '../progress/settle.server'
import { notFound } from '../refusal'
import { findAttemptAnswers } from './attempts.queries.server'
import { closeAttempt } from './close-attempt.server'
import { acceptAnswers, keepAnswers, NOT_IN_ATTEMPT } from './keep-answers.server'
import { closeEnded } from './standing-attempts.server'
import { openTest } from './test-access.server'

export interface SaveAttempt {
  enrolmentId: Id
  itemId: string
  attemptId: Id
  answers: readonly NewAnswer[]
  /** True for *Serahkan*. */
  submit: boolean
}

export interface SavedAttempt {
  /** The attempt is over, by this or before. */
  closed: boolean
  /** Answers that came when it was over already: in the log, not counted. */
  late: number
  /** The number of the programme day that became done by this, or null. */
  finishedDay: number | null
}

/**
 * Keeps what was answered on a page of an attempt and, on *Serahkan*, closes and grades it. One
 * transaction, durable before it returns; handing in twice changes nothing.
 * @throws Refusal not-found for answers that the attempt does not ask for.
 */
export async function saveAttempt(db: Db, actor: Actor, input: SaveAttempt): Promise<SavedAttempt> {
  return inTransaction(db, async (trx) => {
    must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
    await touchEnrolment(trx, input.enrolmentId, actor.now)
    const test = await openTest(trx, actor, input)
    const attempts = await closeEnded(trx, actor, test)
    const attempt = attempts.find(({ id }) => id === input.attemptId) ?? notFound()
    const accepted = (await acceptAnswers(trx, attempt, input.answers)).map(
      (answer) => answer ?? notFound(NOT_IN_ATTEMPT),
    )
    const before = await findAttemptAnswers(trx, attempt.id, null)
    const place = { enrolmentId: input.enrolmentId, itemId: input.itemId, attemptId: attempt.id }
    const changed = await changedAnswers(trx, place, before, accepted)
    await keepAnswers(trx, test, attempt, changed, actor.now)
    if (attempt.closedAt !== null) {
      return { closed: true, late: changed.length, finishedDay: null }
    }
    if (!input.submit) return { closed: false, late: 0, finishedDay: null }
    const end = { at: actor.now, by: 'peserta' } as const
    const { finishedDay } = await closeAttempt(trx, test, attempt, end, actor.now)
    return { closed: true, late: 0, finishedDay }
  })
}
