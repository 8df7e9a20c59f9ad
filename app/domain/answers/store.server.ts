import type { Db, Id, Instant } from '~db/schema'
import { newId } from '../ids'

/** What a person gave for one question or reflection: chosen option ids, or text. */
export type AnswerValue = { choices: string[] } | { text: string }

export interface NewAnswer {
  /** Made by the client (or by the page that rendered the form), so that a repeat is recognised. */
  id: Id
  targetId: string
  value: AnswerValue
  /** The client's own count for this target; null when a plain form posts. */
  sequence: number | null
}

export interface StoredAnswer {
  targetId: string
  value: AnswerValue
  receivedAt: Instant
}

interface Place {
  enrolmentId: Id
  itemId: string
  revisionId: Id
  receivedAt: Instant
}

/**
 * Appends answers to the one store; call it inside the transaction that must be durable before the reply.
 * A repeated id with the same value is ignored. A repeated id with another value (a form sent again
 * after the back button) is kept as a new row: nothing a person typed is dropped.
 */
export async function storeAnswers(db: Db, place: Place, answers: NewAnswer[]): Promise<void> {
  if (answers.length === 0) return
  const known = await knownRows(db, place, answers)
  const highest = new Map<string, number>()
  for (const row of known) {
    highest.set(row.target_id, Math.max(highest.get(row.target_id) ?? 0, row.sequence))
  }
  const rows = answers.flatMap((answer) => {
    const value = JSON.stringify(answer.value)
    const repeat = known.find((row) => row.id === answer.id)
    if (repeat?.value === value) return []
    const sequence = answer.sequence ?? (highest.get(answer.targetId) ?? 0) + 1
    highest.set(answer.targetId, Math.max(highest.get(answer.targetId) ?? 0, sequence))
    return {
      id: repeat ? newId() : answer.id,
      enrolment_id: place.enrolmentId,
      item_id: place.itemId,
      target_id: answer.targetId,
      revision_id: place.revisionId,
      value,
      sequence,
      received_at: place.receivedAt,
    }
  })
  if (rows.length === 0) return
  // Two devices may send the same id at once; the second finds it taken and changes nothing.
  await db
    .insertInto('answers')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

async function knownRows(db: Db, place: Place, answers: NewAnswer[]) {
  return db
    .selectFrom('answers')
    .select(['id', 'target_id', 'value', 'sequence'])
    .where('enrolment_id', '=', place.enrolmentId)
    .where('item_id', '=', place.itemId)
    .where(
      'target_id',
      'in',
      answers.map((answer) => answer.targetId),
    )
    .execute()
}

/** The newest answer per target of one item: highest sequence, then latest received. */
export async function latestAnswers(
  db: Db,
  enrolmentId: Id,
  itemId: string,
): Promise<Map<string, StoredAnswer>> {
  const rows = await db
    .selectFrom('answers')
    .select(['target_id', 'value', 'received_at'])
    .where('enrolment_id', '=', enrolmentId)
    .where('item_id', '=', itemId)
    .orderBy('sequence')
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.target_id,
      {
        targetId: row.target_id,
        value: JSON.parse(row.value) as AnswerValue,
        receivedAt: row.received_at,
      },
    ]),
  )
}
