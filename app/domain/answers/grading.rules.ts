import type { ChoiceQuestion, MatchingQuestion, Question, QuestionOption } from './question'
import { readNumber, sameWords } from './short-answer.rules'
import type { AnswerValue } from './store.server'

export interface GradedOption {
  id: string
  chosen: boolean
  correct: boolean
  /** Inline HTML; only for an option that was chosen. */
  feedback: string
}

export interface GradedChoice {
  /** 0 to 1. */
  score: number
  /** Exactly the right set was chosen. */
  correct: boolean
  perOption: GradedOption[]
}

/**
 * Grades the option ids a person chose; the order does not matter and ids the question does not have
 * are ignored. Where one option is asked for, choosing several earns nothing. Where several are
 * right, a wrong choice without a weight of its own costs as much as an average right one gives, so
 * that ticking everything earns nothing extra.
 */
export function gradeChoice(question: ChoiceQuestion, chosenIds: readonly string[]): GradedChoice {
  const chosen = question.options.filter((option) => chosenIds.includes(option.id))
  const right = question.options.filter((option) => option.correct)
  const correct =
    right.length > 0 && chosen.length === right.length && chosen.every((option) => option.correct)
  return {
    score: correct ? 1 : partialScore(question, chosen, right.length),
    correct,
    perOption: question.options.map((option) => ({
      id: option.id,
      chosen: chosen.includes(option),
      correct: option.correct,
      feedback: chosen.includes(option) ? option.feedback : '',
    })),
  }
}

function partialScore(
  question: ChoiceQuestion,
  chosen: readonly QuestionOption[],
  rightCount: number,
): number {
  if (question.kind !== 'multiple' && chosen.length > 1) return 0
  return clamp(
    chosen.reduce((sum, option) => {
      const unweighted = question.kind === 'multiple' && !option.correct && option.weight === 0
      return sum + (unweighted ? -1 / Math.max(1, rightCount) : option.weight)
    }, 0),
  )
}

export interface Grade {
  /** 0 to 1; null while only a person can say. */
  score: number | null
  /** Inline HTML for what was answered, in the order of the question; empty when the author wrote none. */
  feedback: string[]
}

/** Grades an answer of any kind, with no memory of who gave it. */
export function gradeAnswer(question: Question, answer: AnswerValue): Grade {
  const choices = 'choices' in answer ? answer.choices : []
  const text = 'text' in answer ? answer.text : ''
  switch (question.kind) {
    case 'matching':
      return { score: matchingScore(question, choices), feedback: [] }
    case 'short':
      return best(question.accepted.filter((one) => sameWords(one.text, text)))
    case 'numeric': {
      const number = readNumber(text)
      const isIn = (one: { low: number; high: number }) =>
        number !== null && number >= one.low && number <= one.high
      return best(question.accepted.filter(isIn))
    }
    case 'essay':
      return { score: null, feedback: [] }
    default: {
      const { score, perOption } = gradeChoice(question, choices)
      return { score, feedback: perOption.map(({ feedback }) => feedback).filter(Boolean) }
    }
  }
}

/** The share of rows with their right match; a row that was given two matches earns nothing. */
function matchingScore({ rows }: MatchingQuestion, pairs: readonly string[]): number {
  const right = rows.filter(({ id, match }) => {
    const given = new Set(pairs.filter((pair) => pair.startsWith(`${id}=`)))
    return given.size === 1 && given.has(`${id}=${match}`)
  })
  return rows.length === 0 ? 0 : right.length / rows.length
}

/** Of the accepted answers that fit, the one that gives most. */
function best(fitting: readonly { weight: number; feedback: string }[]): Grade {
  const [first] = fitting.toSorted((a, b) => b.weight - a.weight)
  if (!first) return { score: 0, feedback: [] }
  return { score: clamp(first.weight), feedback: first.feedback ? [first.feedback] : [] }
}

const clamp = (score: number) => Math.min(1, Math.max(0, score))
