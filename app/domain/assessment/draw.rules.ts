import type { Question } from '../answers/question'
import { seededNumbers, shuffled } from './seeded-order.rules'

/** A question of a bank, with the revision of the bank it was read from. */
export interface BankQuestion {
  revisionId: string
  question: Question
}

/** A question as an attempt keeps it: which one, of which revision, in what order its choices stand. */
export interface DrawnQuestion {
  id: string
  revisionId: string
  /** Ids of the options of a choice, or of the rows of a matching; empty for what is typed. */
  order: string[]
}

/**
 * Draws `count` questions, or all there are: from every objective as many as from any other, one more
 * or less, as long as it has some, and round the modules before a second objective of one. Questions
 * and choices are in an order of their own. The same seed and banks always give the same.
 */
export function drawQuestions(
  bank: readonly BankQuestion[],
  count: number,
  seed: string,
): DrawnQuestion[] {
  const random = seededNumbers(seed)
  const rounds = objectivesInTurn(bank, random).map((questions) => shuffled(questions, random))
  const drawn: BankQuestion[] = []
  for (let round = 0; drawn.length < count; round++) {
    const next = rounds.flatMap((questions) => questions[round] ?? [])
    if (next.length === 0) break
    drawn.push(...next.slice(0, count - drawn.length))
  }
  return shuffled(drawn, random).map(({ revisionId, question }) => ({
    id: question.id,
    revisionId,
    order: orderOf(question, random),
  }))
}

/** The questions by objective: the first objective of every module, then the second of every one … */
function objectivesInTurn(bank: readonly BankQuestion[], random: () => number): BankQuestion[][] {
  const modules = [...grouped(bank, ({ revisionId }) => revisionId)].map((questions) =>
    shuffled([...grouped(questions, ({ question }) => question.objective ?? '')], random),
  )
  const inTurn = shuffled(modules, random)
  const most = Math.max(0, ...inTurn.map((objectives) => objectives.length))
  return Array.from({ length: most }, (_, turn) =>
    inTurn.flatMap((objectives) => (objectives[turn] ? [objectives[turn]] : [])),
  ).flat()
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Iterable<T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups.values()
}

function orderOf(question: Question, random: () => number): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return shuffled(
        question.options.map(({ id }) => id),
        random,
      )
    // Benar comes before Salah, always.
    case 'true-false':
      return question.options.map(({ id }) => id)
    case 'matching':
      return shuffled(
        question.rows.map(({ id }) => id),
        random,
      )
    default:
      return []
  }
}
