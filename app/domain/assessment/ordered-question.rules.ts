import type { Question } from '../answers/question'
import type { DrawnQuestion } from './draw.rules'

/** The question with its options or rows in the order its attempt shows them. */
export function inDrawnOrder(question: Question, { order }: DrawnQuestion): Question {
  if ('options' in question) return { ...question, options: sorted(question.options, order) }
  if (question.kind === 'matching') return { ...question, rows: sorted(question.rows, order) }
  return question
}

const sorted = <T extends { id: string }>(list: readonly T[], order: readonly string[]): T[] =>
  list.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
