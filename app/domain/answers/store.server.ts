import type { AnswersTable, Db, Id, Instant } from '~db/schema'
import { prepared } from '~db/prepared'
import { newId } from '../ids'
import type { ActValue, NewAct, StoredAct } from './act'

/** What a person gave for one question or reflection: chosen option ids, or text. */
export type AnswerValue = { choices: string[] } | { text: string }

export interface NewAnswer {
  /** Made by the client (or by the page that rendered the form), so that a repeat is recognised. */
  id: Id
  targetId: string
  value: AnswerValue
  /** The client's own count for this target; null when a plain form posts. */
  sequence: number | null
  /**
   * When the value was received with which the form began; null when it began empty, left out by who
   * cannot say. A field that was not touched must not cover what another tab saved meanwhile.
   */
  shownAt?: Instant | null
}

export interface StoredAnswer {
  targetId: string
  value: AnswerValue
  sequence: number
  receivedAt: Instant
}

/** What became of an answer that came in. */
export interface KeptAnswer {
  /** It had come in before, by the same id, and changed nothing. */
  repeated: boolean
  /** When it came in, the first time. */
  receivedAt: Instant
  /** The highest sequence for its target now: above its own when another device went further. */
  newest: number
}

interface Place {
  enrolmentId: Id
  itemId: string
  /** The attempt at a test; left out everywhere else. */
  attemptId?: Id
  /** The revision that carries what is answered; questions of a test may come from several. */
  revisionId: Id | ((targetId: string) => Id)
  receivedAt: Instant
}

/**
 * Appends answers to the one store; call it inside the transaction that must be durable before the reply.
 * A repeated id with the same value is ignored. A repeated id with another value (a form sent again
 * after the back button), or one that stands at another place, is kept as a new row: nothing a person
 * typed is dropped.
 * @returns what became of each, in the order given.
 */
export async function storeAnswers(
  db: Db,
  place: Place,
  answers: readonly (NewAnswer | NewAct)[],
): Promise<KeptAnswer[]> {
  if (answers.length === 0) return []
  const known = await knownRows(db, place, answers)
  const taken = new Set(known.map((row) => row.id))
  const highest = new Map<string, number>()
  for (const row of known) {
    if (!answers.some((answer) => isAt(row, place, answer))) continue
    highest.set(row.target_id, Math.max(highest.get(row.target_id) ?? 0, row.sequence))
  }
  const rows: AnswersTable[] = []
  const kept = answers.map((answer) => {
    const value = JSON.stringify(answer.value)
    const repeat = known.find((row) => row.id === answer.id)
    if (repeat && isAt(repeat, place, answer) && repeat.value === value) {
      return { targetId: answer.targetId, repeated: true, receivedAt: repeat.received_at }
    }
    const id = taken.has(answer.id) ? newId() : answer.id
    taken.add(id)
    const sequence = answer.sequence ?? (highest.get(answer.targetId) ?? 0) + 1
    highest.set(answer.targetId, Math.max(highest.get(answer.targetId) ?? 0, sequence))
    rows.push({
      id,
      enrolment_id: place.enrolmentId,
      item_id: place.itemId,
      attempt_id: place.attemptId ?? null,
      target_id: answer.targetId,
      revision_id:
        typeof place.revisionId === 'string' ? place.revisionId : place.revisionId(answer.targetId),
      value,
      sequence,
      received_at: place.receivedAt,
    })
    return { targetId: answer.targetId, repeated: false, receivedAt: place.receivedAt }
  })
  // Two devices may send the same id at once; the second finds it taken and changes nothing.
  if (rows.length > 0) {
    await db
      .insertInto('answers')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
  return kept.map(({ targetId, ...rest }) => ({ ...rest, newest: highest.get(targetId) ?? 0 }))
}

type KnownRow = Awaited<ReturnType<typeof knownRows>>[number]

const isAt = (row: KnownRow, place: Place, answer: NewAnswer | NewAct) =>
  row.enrolment_id === place.enrolmentId &&
  row.item_id === place.itemId &&
  row.attempt_id === (place.attemptId ?? null) &&
  row.target_id === answer.targetId

/** The rows at the places of these answers, and those that carry their ids wherever they stand. */
async function knownRows(db: Db, place: Place, answers: readonly (NewAnswer | NewAct)[]) {
  const targets = answers.map((answer) => answer.targetId)
  const ids = answers.map((answer) => answer.id)
  return db
    .selectFrom('answers')
    .select(['id', 'enrolment_id', 'item_id', 'attempt_id'])
    .select(['target_id', 'value', 'sequence', 'received_at'])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('enrolment_id', '=', place.enrolmentId),
          eb('item_id', '=', place.itemId),
          eb('target_id', 'in', targets),
          eb('attempt_id', place.attemptId ? '=' : 'is', place.attemptId ?? null),
        ]),
        eb('id', 'in', ids),
      ]),
    )
    .execute()
}

/** What one person had given for one target at that instant; undefined when nothing was received then. */
export async function answerReceivedAt(
  db: Db,
  place: Pick<Place, 'enrolmentId' | 'itemId' | 'attemptId'>,
  targetId: string,
  receivedAt: Instant,
): Promise<AnswerValue | undefined> {
  const row = await db
    .selectFrom('answers')
    .select('value')
    .where('enrolment_id', '=', place.enrolmentId)
    .where('item_id', '=', place.itemId)
    .where('attempt_id', place.attemptId ? '=' : 'is', place.attemptId ?? null)
    .where('target_id', '=', targetId)
    .where('received_at', '=', receivedAt)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row && (JSON.parse(row.value) as AnswerValue)
}

const answersOf = prepared((db, given: { enrolmentId: Id; itemId: string }) =>
  db
    .selectFrom('answers')
    .select(['target_id', 'value', 'sequence', 'received_at'])
    .where('enrolment_id', '=', given.enrolmentId)
    .where('item_id', '=', given.itemId)
    .orderBy('sequence')
    .orderBy('received_at')
    .orderBy('id'),
)

/** What one person gave for one item. */
export interface Given {
  /** The newest answer per target: highest sequence, then latest received. */
  answers: Map<string, StoredAnswer>
  /** Every act, in order. */
  acts: StoredAct[]
}

/** What one person has given for one item. */
export async function findGiven(db: Db, enrolmentId: Id, itemId: string): Promise<Given> {
  return givenOf(await answersOf(db, { enrolmentId, itemId }))
}

const unfinishedAnswersOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('answers')
    .select(['item_id', 'target_id', 'value', 'sequence', 'received_at'])
    .where('enrolment_id', '=', given.enrolmentId)
    .where('attempt_id', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('item_completions as item')
            .select('item.item_id')
            .whereRef('item.enrolment_id', '=', 'answers.enrolment_id')
            .whereRef('item.item_id', '=', 'answers.item_id'),
        ),
      ),
    )
    .orderBy('sequence')
    .orderBy('received_at')
    .orderBy('id'),
)

/** The same for every item that is not done yet, by item id. */
export async function findUnfinishedGiven(db: Db, enrolmentId: Id): Promise<Map<string, Given>> {
  const rows = await unfinishedAnswersOf(db, { enrolmentId })
  const itemIds = new Set(rows.map((row) => row.item_id))
  return new Map(
    [...itemIds].map((itemId) => [itemId, givenOf(rows.filter((row) => row.item_id === itemId))]),
  )
}

/** Of rows in the order they count: the last answer of each target, and all acts. */
function givenOf(
  rows: readonly { target_id: string; value: string; sequence: number; received_at: Instant }[],
): Given {
  const given: Given = { answers: new Map(), acts: [] }
  for (const { target_id: targetId, value: json, sequence, received_at: receivedAt } of rows) {
    const value = JSON.parse(json) as AnswerValue | ActValue
    if ('pledge' in value || 'step' in value) given.acts.push({ targetId, value, receivedAt })
    else given.answers.set(targetId, { targetId, value, sequence, receivedAt })
  }
  return given
}
