import type { Db, Id, Instant, IsoDate } from '~db/schema'
import { isBlank } from '../answers/changed-answers.server'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import type { AttemptResult } from './attempt'
import { findOwnAttempt } from './attempt-page.server'
import { findAttemptAnswers } from './attempts.queries.server'
import { findAttemptQuestions } from './close-attempt.server'
import { reviewedQuestion, shownReview, type ReviewedQuestion } from './review.rules'
import { allowanceFor, findWindows } from './test-access.server'

export interface AttemptResultPage {
  item: { itemId: string; title: string }
  day: { dayId: string; number: number }
  attempt: {
    id: Id
    number: number
    questions: number
    answered: number
    /** Its time is not up. */
    running: boolean
    countsUntil: Instant | null
    /** Null while it runs. */
    closedAt: Instant | null
    closedBy: 'peserta' | 'waktu' | null
  }
  passMark: number
  /** Null where the policy shows no score. */
  result: AttemptResult | null
  /** Null where the policy shows none, or not yet. */
  feedback: ReviewedQuestion[] | null
  /** The day after which feedback is shown, when it waits. */
  feedbackAfter: IsoDate | null
  mayTryAgain: boolean
}

/** What an attempt came to, as far as its review policy shows it today. */
export async function attemptResult(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; attemptId: Id },
): Promise<AttemptResultPage> {
  const { test, attempts, attempt } = await findOwnAttempt(db, actor, input)
  const { settings, closedAt } = attempt
  const windows = await findWindows(db, test)
  const given = await findAttemptAnswers(db, attempt.id, closedAt)
  const policy = closedAt ? settings.review : 'nothing'
  const shown = shownReview(policy, dayOf(actor.now), windows.lastDay)
  const questions = shown === 'feedback' ? await findAttemptQuestions(db, attempt.questions) : null
  return {
    item: { itemId: test.item.itemId, title: test.item.title },
    day: { dayId: test.day.dayId, number: test.day.number },
    attempt: {
      id: attempt.id,
      number: attempt.number,
      questions: attempt.questions.length,
      answered: [...given.values()].filter(({ value }) => !isBlank(value)).length,
      running: closedAt === null && (attempt.deadline === null || actor.now <= attempt.deadline),
      countsUntil: attempt.countsUntil,
      closedAt,
      closedBy: attempt.closedBy,
    },
    passMark: settings.passMark,
    result: shown === 'nothing' ? null : attempt.result,
    feedback:
      questions?.map((question, index) =>
        reviewedQuestion(question, given.get(question.id)?.value, index + 1),
      ) ?? null,
    feedbackAfter: policy === 'feedback-after-window' && shown === 'score' ? windows.lastDay : null,
    mayTryAgain: allowanceFor(test, windows, attempts, actor.now).kind === 'open',
  }
}
