import type { Db, Id } from '~db/schema'
import {
  answerReceivedAt,
  type AnswerValue,
  type NewAnswer,
  type StoredAnswer,
} from './store.server'

/**
 * The answers of a form that say something new: an untouched field comes with every form and must
 * neither become a row nor cover what another tab or device saved meanwhile.
 */
export async function changedAnswers(
  trx: Db,
  place: { enrolmentId: Id; itemId: string; attemptId?: Id },
  before: ReadonlyMap<string, StoredAnswer>,
  answers: readonly NewAnswer[],
): Promise<NewAnswer[]> {
  const changed: NewAnswer[] = []
  for (const answer of answers) {
    const stored = before.get(answer.targetId)
    if (stored ? isSame(stored.value, answer.value) : isBlank(answer.value)) continue
    const untouched = stored && (await isAsShown(trx, place, answer, stored))
    if (!untouched) changed.push(answer)
  }
  return changed
}

/** Whether the field still holds what its form began with, while something newer was saved. */
async function isAsShown(
  trx: Db,
  place: Parameters<typeof answerReceivedAt>[1],
  { targetId, value, shownAt }: NewAnswer,
  stored: StoredAnswer,
): Promise<boolean> {
  if (shownAt === undefined || shownAt === stored.receivedAt) return false
  if (shownAt === null) return isBlank(value)
  const shown = await answerReceivedAt(trx, place, targetId, shownAt)
  return shown !== undefined && isSame(shown, value)
}

const isSame = (one: AnswerValue, other: AnswerValue) =>
  JSON.stringify(one) === JSON.stringify(other)

/** Whether nothing was answered. */
export function isBlank(value: AnswerValue): boolean {
  return 'text' in value ? value.text.trim() === '' : value.choices.length === 0
}
