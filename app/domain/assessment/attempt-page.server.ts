import type { Db, Id, Instant } from '~db/schema'
import { isBlank } from '../answers/changed-answers.server'
import { publicQuestion } from '../answers/question'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import type { AskedQuestion, Overview } from './asked-question'
import type { Attempt } from './attempt'
import { findAttemptAnswers } from './attempts.queries.server'
import { findAttemptQuestions } from './close-attempt.server'
import { standingAttempts } from './standing-attempts.server'
import { openTest, type OpenTest } from './test-access.server'

const QUESTIONS_A_PAGE = 5

/** The page on which the question with this number stands. */
export const pageOfQuestion = (number: number) =>
  Math.max(1, Math.ceil((number || 1) / QUESTIONS_A_PAGE))

export interface AttemptPage {
  item: { itemId: string; title: string }
  day: { dayId: string; number: number }
  attempt: { id: Id; number: number; closed: boolean }
  /** When time is up and how many seconds that leaves; null without a limit. */
  time: { deadline: Instant; secondsLeft: number } | null
  page: number
  pages: number
  questions: AskedQuestion[]
  overview: Overview[]
}

interface Input {
  enrolmentId: Id
  itemId: string
  attemptId: Id
}

/** An attempt of one's own with its test; an attempt of anybody else is not found. */
export async function findOwnAttempt(
  db: Db,
  actor: Actor,
  input: Input,
): Promise<{ test: OpenTest; attempts: readonly Attempt[]; attempt: Attempt }> {
  const test = await openTest(db, actor, input)
  const attempts = await standingAttempts(db, actor, test)
  const attempt = attempts.find(({ id }) => id === input.attemptId) ?? notFound()
  return { test, attempts, attempt }
}

/** One page of an attempt with everything it shows. */
export async function attemptPage(
  db: Db,
  actor: Actor,
  input: Input & { page: number },
): Promise<AttemptPage> {
  const { test, attempt } = await findOwnAttempt(db, actor, input)
  const questions = await findAttemptQuestions(db, attempt.questions)
  const given = await findAttemptAnswers(db, attempt.id, null)
  const pages = Math.max(1, Math.ceil(questions.length / QUESTIONS_A_PAGE))
  const page = Math.min(Math.max(1, input.page), pages)
  const first = (page - 1) * QUESTIONS_A_PAGE
  return {
    item: { itemId: test.item.itemId, title: test.item.title },
    day: { dayId: test.day.dayId, number: test.day.number },
    attempt: { id: attempt.id, number: attempt.number, closed: attempt.closedAt !== null },
    time: timeOf(attempt, actor.now),
    page,
    pages,
    questions: questions.slice(first, first + QUESTIONS_A_PAGE).map((question, index) => {
      const answer = given.get(question.id)
      return {
        number: first + index + 1,
        question: publicQuestion(question),
        answerId: newId(),
        value: answer?.value ?? null,
        savedAt: answer?.receivedAt ?? null,
        sequence: answer?.sequence ?? 0,
      }
    }),
    overview: questions.map(({ id }, index) => {
      const answer = given.get(id)
      return {
        number: index + 1,
        page: pageOfQuestion(index + 1),
        answered: answer !== undefined && !isBlank(answer.value),
      }
    }),
  }
}

function timeOf({ deadline }: Attempt, now: Instant): AttemptPage['time'] {
  if (deadline === null) return null
  const secondsLeft = Math.ceil((Date.parse(deadline) - Date.parse(now)) / 1000)
  return { deadline, secondsLeft: Math.max(0, secondsLeft) }
}
