import type { AnswerValue } from './store.server'

/** Where an answer belongs: one target of one part, or of one attempt, of one item, in one enrolment of a person. */
export interface AnswerPlace {
  enrolmentId: string
  itemId: string
  partId: string
  targetId: string
  /** The attempt at a test; left out for a lesson. */
  attemptId?: string | undefined
}

/** An answer as it waits on a device and travels to the server. */
export interface SentAnswer extends AnswerPlace {
  /** Made by the device; a repeat is recognised by it. */
  id: string
  value: AnswerValue
  /** The device's own count for this target, above what its page was given. */
  sequence: number
}

/** `tried` once it was handed to the network: nobody knows then whether it arrived. */
export interface UnsentAnswer extends SentAnswer {
  tried?: boolean
}

/** What the server says of one answer. It never tells what is right. */
export type AnswerReceipt = { id: string } & (
  | {
      status: 'tersimpan' | 'diulang'
      receivedAt: string
      /** The highest sequence for the target now: above the answer's own when another device went further. */
      newest: number
    }
  | {
      status: 'ditolak'
      reason: string
      /** False when the same answer may be taken another day. */
      final: boolean
    }
)

/** Most answers the server takes at once. */
export const MOST_AT_ONCE = 50

const MOST_IN_BATCH = 20
/** A body may have 64 KB, and a letter up to 3 bytes. */
const MOST_LETTERS = 20_000

/** What a device kept, or nothing when somebody else wrote there. */
export function readQueue(text: string | null): UnsentAnswer[] {
  try {
    const queue: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(queue) ? (queue as UnsentAnswer[]) : []
  } catch {
    return []
  }
}

export const isSamePlace = (one: AnswerPlace, other: AnswerPlace) =>
  one.enrolmentId === other.enrolmentId &&
  one.itemId === other.itemId &&
  (one.attemptId ?? '') === (other.attemptId ?? '') &&
  one.targetId === other.targetId

/**
 * The queue with what was typed last. One answer waits per target: what never left the device is
 * written over; what may have arrived stays as it was there, and the next one counts further.
 * `known` is the highest sequence the device has heard of for this target.
 */
export function withAnswer(
  queue: readonly UnsentAnswer[],
  place: AnswerPlace,
  value: AnswerValue,
  { known, newId }: { known: number; newId: () => string },
): UnsentAnswer[] {
  const before = queue.find((one) => isSamePlace(one, place))
  const next =
    before && !before.tried && before.sequence > known
      ? { ...before, value }
      : { ...place, id: newId(), value, sequence: Math.max(known, before?.sequence ?? 0) + 1 }
  return [...queue.filter((one) => one !== before), next]
}

/** The answers to send next: as many as fit one request, the longest waiting first. */
export function nextBatch(queue: readonly UnsentAnswer[]): UnsentAnswer[] {
  let letters = 0
  const tooMany = queue.findIndex((one, index) => {
    letters += JSON.stringify(one).length
    return index === MOST_IN_BATCH || (index > 0 && letters > MOST_LETTERS)
  })
  return queue.slice(0, tooMany === -1 ? queue.length : tooMany)
}

/** The queue after these were handed to the network. */
export function withTried(
  queue: readonly UnsentAnswer[],
  batch: readonly UnsentAnswer[],
): UnsentAnswer[] {
  return queue.map((one) => (batch.some(({ id }) => id === one.id) ? { ...one, tried: true } : one))
}

/** The queue without what the server has, or will never take. */
export function withReceipts(
  queue: readonly UnsentAnswer[],
  receipts: readonly AnswerReceipt[],
): UnsentAnswer[] {
  const over = receipts.filter((receipt) => receipt.status !== 'ditolak' || receipt.final)
  return queue.filter((one) => !over.some(({ id }) => id === one.id))
}

/** "pukul 09.10 WIB": WIB is UTC+7 all year. */
export function savedAt(receivedAt: string): string {
  const wib = new Date(Date.parse(receivedAt) + 7 * 3_600_000).toISOString()
  return `pukul\u00a0${wib.slice(11, 16).replace(':', '.')}\u00a0WIB`
}
