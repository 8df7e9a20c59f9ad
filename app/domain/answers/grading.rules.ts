import type { Question } from './question'

export interface GradedOption {
  id: string
  chosen: boolean
  correct: boolean
  /** Inline HTML; only for an option that was chosen. */
  feedback: string
}

export interface GradedAnswer {
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
export function gradeAnswer(question: Question, chosenIds: readonly string[]): GradedAnswer {
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

function partialScore(question: Question, chosen: Question['options'], rightCount: number): number {
  if (question.kind !== 'multiple' && chosen.length > 1) return 0
  const gained = chosen.reduce((sum, option) => {
    const unweighted = question.kind === 'multiple' && !option.correct && option.weight === 0
    return sum + (unweighted ? -1 / Math.max(1, rightCount) : option.weight)
  }, 0)
  return Math.min(1, Math.max(0, gained))
}
