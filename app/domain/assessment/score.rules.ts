import { gradeAnswer } from '../answers/grading.rules'
import type { Question } from '../answers/question'
import type { AnswerValue } from '../answers/store.server'

export interface GivenAnswer {
  /** The row in the store of answers. */
  answerId: string
  value: AnswerValue
}

export interface QuestionScore {
  questionId: string
  /** Null when nothing was answered. */
  answerId: string | null
  /** 0 to 1; null while only a person can say. */
  score: number | null
}

export interface AttemptScore {
  /** The sum of what was gained. */
  score: number
  /** How many questions could be graded. */
  max: number
  /** 0 to 100, two decimals. */
  percent: number
  passed: boolean
  details: QuestionScore[]
}

/** Grades what counts of an attempt. What was not answered gains nothing. */
export function scoreAttempt(
  questions: readonly Question[],
  given: ReadonlyMap<string, GivenAnswer>,
  passMark: number,
): AttemptScore {
  const details = questions.map((question): QuestionScore => {
    const answer = given.get(question.id)
    if (question.kind === 'essay') {
      return { questionId: question.id, answerId: answer?.answerId ?? null, score: null }
    }
    if (!answer) return { questionId: question.id, answerId: null, score: 0 }
    const { score } = gradeAnswer(question, answer.value)
    return { questionId: question.id, answerId: answer.answerId, score }
  })
  const graded = details.flatMap(({ score }) => (score === null ? [] : [score]))
  const score = graded.reduce((sum, one) => sum + one, 0)
  const max = graded.length
  // A third and two thirds make 0.9999…: rounded half up after a nudge far below the last decimal.
  const percent = max === 0 ? 0 : Math.min(100, Math.round((score / max) * 10_000 + 1e-6) / 100)
  return { score, max, percent, passed: percent >= passMark, details }
}
