import type { Db } from '~db/schema'
import type { AnswerReceipt, SentAnswer } from '../answers/unsent.rules'
import type { Actor } from '../permissions/actor'
import { acceptAnswers, keepAnswers, NOT_IN_ATTEMPT, TOO_LATE } from './keep-answers.server'
import { closeEnded } from './standing-attempts.server'
import { openTest } from './test-access.server'

/**
 * Keeps answers that a device saved up for one attempt. What comes too late stays in the log, and its
 * receipt says that it does not count. Call it after `touchEnrolment`, in the same transaction.
 */
export async function receiveForAttempt(
  trx: Db,
  actor: Actor,
  sent: readonly [SentAnswer, ...SentAnswer[]],
): Promise<AnswerReceipt[]> {
  const [{ enrolmentId, itemId, attemptId }] = sent
  const test = await openTest(trx, actor, { enrolmentId, itemId })
  const attempts = await closeEnded(trx, actor, test)
  const attempt = attempts.find(({ id }) => id === attemptId)
  if (!attempt) return sent.map((one) => refused(one, NOT_IN_ATTEMPT))
  const accepted = await acceptAnswers(trx, attempt, sent)
  const keepable = accepted.filter((one) => one !== null)
  const kept = await keepAnswers(trx, test, attempt, keepable, actor.now)
  return sent.map((one, index) => {
    const answer = accepted[index]
    const outcome = answer && kept[keepable.indexOf(answer)]
    if (!outcome) return refused(one, NOT_IN_ATTEMPT)
    const { repeated, receivedAt, newest } = outcome
    // What had arrived in time and is only sent again is as good as it was.
    const counts = attempt.closedAt === null || receivedAt <= attempt.closedAt
    if (!counts) return refused(one, TOO_LATE)
    return { id: one.id, status: repeated ? 'diulang' : 'tersimpan', receivedAt, newest }
  })
}

const refused = ({ id }: SentAnswer, reason: string): AnswerReceipt => ({
  id,
  status: 'ditolak',
  reason,
  final: true,
})
