import { gradeAnswer, gradeChoice, type GradedChoice } from '../answers/grading.rules'
import { publicQuestion, type PublicChoiceQuestion, type Question } from '../answers/question'
import type { AnswerValue } from '../answers/store.server'
import type { IsoDate } from '~db/schema'
import type { ReviewPolicy } from './test-settings'

/** What may be shown of a closed attempt on that day; feedback waits for the end of the last window. */
export function shownReview(
  policy: ReviewPolicy,
  today: IsoDate,
  lastDay: IsoDate,
): 'nothing' | 'score' | 'feedback' {
  if (policy === 'feedback-after-window') return today > lastDay ? 'feedback' : 'score'
  return policy
}

export type Verdict = 'right' | 'partly' | 'wrong' | 'empty' | 'unread'

/** A question with what was answered, what is right and why. Holds the key: only when the policy allows. */
export type ReviewedQuestion = {
  number: number
  prompt: string
  verdict: Verdict
  /** Inline HTML: what the author says of this answer, then the reason. */
  reasons: string[]
} & (
  | { kind: 'choice'; question: PublicChoiceQuestion; result: GradedChoice }
  | { kind: 'matching'; rows: { html: string; given: string | null; right: string }[] }
  | { kind: 'text'; given: string; right: string[] }
)

export function reviewedQuestion(
  question: Question,
  value: AnswerValue | undefined,
  number: number,
): ReviewedQuestion {
  const grade = value && gradeAnswer(question, value)
  const common = {
    number,
    prompt: question.prompt,
    verdict: verdictOf(question, grade?.score),
    reasons: [...(grade?.feedback ?? []), question.explanation].filter(Boolean),
  }
  const choices = value && 'choices' in value ? value.choices : []
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return {
        ...common,
        kind: 'choice',
        question: publicQuestion(question),
        result: gradeChoice(question, choices),
      }
    case 'matching': {
      const wordsOf = (id: string) => question.matches.find((match) => match.id === id)?.html
      return {
        ...common,
        kind: 'matching',
        rows: question.rows.map(({ id, html, match }) => {
          const pair = choices.find((choice) => choice.startsWith(`${id}=`))
          const given = pair === undefined ? null : (wordsOf(pair.slice(id.length + 1)) ?? null)
          return { html, given, right: wordsOf(match) ?? '' }
        }),
      }
    }
    default: {
      const given = value && 'text' in value ? value.text : ''
      return { ...common, kind: 'text', given, right: acceptedWords(question) }
    }
  }
}

function verdictOf(question: Question, score: number | null | undefined): Verdict {
  if (score === undefined) return 'empty'
  if (question.kind === 'essay' || score === null) return 'unread'
  if (score >= 1) return 'right'
  return score > 0 ? 'partly' : 'wrong'
}

/** What would have earned full marks. */
function acceptedWords(question: Question): string[] {
  if (question.kind === 'short') {
    return question.accepted.filter(({ weight }) => weight === 1).map(({ text }) => text)
  }
  if (question.kind !== 'numeric') return []
  return question.accepted
    .filter(({ weight }) => weight === 1)
    .map(({ low, high }) =>
      low === high ? inWords(low) : `${inWords(low)} sampai ${inWords(high)}`,
    )
}

const inWords = (number: number) => String(number).replace('.', ',')
