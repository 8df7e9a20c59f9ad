import type { Db, Instant } from '~db/schema'
import type { Question } from '../answers/question'
import { storeAnswers, type KeptAnswer, type NewAnswer } from '../answers/store.server'
import { acceptedValue } from './accepted-answer.rules'
import type { Attempt } from './attempt'
import { findAttemptQuestions } from './close-attempt.server'
import type { OpenTest } from './test-access.server'

/** Said of an answer to a question that the attempt does not ask. */
export const NOT_IN_ATTEMPT = 'Jawaban ini bukan untuk tes yang dibuka. Muat ulang halamannya.'
/** Said of an answer that came when the attempt was over. */
export const TOO_LATE =
  'Pengerjaan tes ini sudah ditutup. Jawaban ini dicatat, tetapi tidak ikut dinilai.'

/** The answers as this attempt may keep them; null in the place of one it does not ask for. */
export async function acceptAnswers(
  trx: Db,
  attempt: Attempt,
  answers: readonly NewAnswer[],
): Promise<(NewAnswer | null)[]> {
  const questions = new Map<string, Question>(
    (await findAttemptQuestions(trx, attempt.questions)).map((one) => [one.id, one]),
  )
  return answers.map(({ id, targetId, value, sequence, shownAt }) => {
    const question = questions.get(targetId)
    const accepted = question && acceptedValue(question, value)
    if (!accepted) return null
    return { id, targetId, value: accepted, sequence, ...(shownAt !== undefined && { shownAt }) }
  })
}

/** Appends accepted answers to the one store; whether they count is decided by when they came. */
export function keepAnswers(
  trx: Db,
  { enrolment, item }: OpenTest,
  attempt: Attempt,
  answers: readonly NewAnswer[],
  receivedAt: Instant,
): Promise<KeptAnswer[]> {
  const revisions = new Map(attempt.questions.map(({ id, revisionId }) => [id, revisionId]))
  const place = {
    enrolmentId: enrolment.id,
    itemId: item.itemId,
    attemptId: attempt.id,
    revisionId: (questionId: string) => revisions.get(questionId) ?? '',
    receivedAt,
  }
  return storeAnswers(trx, place, answers)
}
