import type { Db, Instant } from '~db/schema'
import type { Question } from '../answers/question'
import { newId } from '../ids'
import { completeItem } from '../progress/settle.server'
import type { Attempt, AttemptResult } from './attempt'
import { findAttemptAnswers } from './attempts.queries.server'
import { findBank } from './banks.server'
import type { DrawnQuestion } from './draw.rules'
import { inDrawnOrder } from './ordered-question.rules'
import { scoreAttempt } from './score.rules'
import type { OpenTest } from './test-access.server'

/** The questions of an attempt with their keys, as it shows them. */
export async function findAttemptQuestions(
  db: Db,
  drawn: readonly DrawnQuestion[],
): Promise<Question[]> {
  const questions: Question[] = []
  for (const one of drawn) {
    const question = (await findBank(db, one.revisionId)).get(one.id)
    if (question) questions.push(inDrawnOrder(question, one))
  }
  return questions
}

/**
 * Ends an attempt at that instant and grades what had arrived by then. Completes the item as far as its
 * settings ask. Call after `touchEnrolment`, in the same transaction.
 * @returns the attempt as it is now, and the number of the day that became done by it, or null.
 */
export async function closeAttempt(
  trx: Db,
  { enrolment, item, day }: OpenTest,
  attempt: Attempt,
  end: { at: Instant; by: 'peserta' | 'waktu' },
  now: Instant,
): Promise<{ attempt: Attempt; finishedDay: number | null }> {
  const { settings } = attempt
  const questions = await findAttemptQuestions(trx, attempt.questions)
  const given = await findAttemptAnswers(trx, attempt.id, end.at)
  const { details, ...scored } = scoreAttempt(questions, given, settings.passMark)
  await trx
    .updateTable('attempts')
    .set({ closed_at: end.at, closed_by: end.by, counts_until: end.at })
    .where('id', '=', attempt.id)
    .where('closed_at', 'is', null)
    .execute()
  await trx
    .insertInto('attempt_results')
    .values({
      id: newId(),
      attempt_id: attempt.id,
      number: 1,
      reason: 'awal',
      score: scored.score,
      max: scored.max,
      percent: scored.percent,
      passed: scored.passed ? 1 : 0,
      details: JSON.stringify(details),
      graded_at: now,
      graded_by: null,
    })
    .execute()
  const result: AttemptResult = scored
  const closed = { ...attempt, closedAt: end.at, closedBy: end.by, countsUntil: end.at, result }
  if (settings.completes === 'passed' && !scored.passed) {
    return { attempt: closed, finishedDay: null }
  }
  const completion = {
    itemId: item.itemId,
    dayId: day.dayId,
    revisionId: null,
    evidence: { attempt: attempt.number, percent: scored.percent, passMark: settings.passMark },
  }
  const { dayDone } = await completeItem(trx, enrolment, completion, end.at)
  return { attempt: closed, finishedDay: dayDone ? day.number : null }
}
