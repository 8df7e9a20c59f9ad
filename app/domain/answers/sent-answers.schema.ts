import { z } from 'zod'
import { MOST_AT_ONCE, type AnswerReceipt, type SentAnswer } from './unsent.rules'

/** Letters of one text answer; its field takes no more either. */
const LONGEST_TEXT = 5000

/** An id as files and databases write it. */
const id = z.string().regex(/^[\w-]{1,100}$/)

/** PostgreSQL keeps no zero byte, and a form would send other line ends. */
const text = z
  .string()
  .max(LONGEST_TEXT)
  .transform((typed) => typed.replaceAll('\0', '').replaceAll('\r\n', '\n'))

/** The id of an option, or `row=match`. */
const choice = z.string().regex(/^[\w-]{1,100}(=[\w-]{1,100})?$/)
const choices = z
  .array(choice)
  .max(50)
  .transform((chosen) => [...new Set(chosen)].toSorted())

/** What the server decides itself (time, revision, score) has no field here and is dropped. */
const sentAnswer = z.object({
  id: z.uuid(),
  enrolmentId: id,
  itemId: id,
  partId: id,
  targetId: id,
  attemptId: id.optional(),
  sequence: z.int().min(1).max(1_000_000_000),
  value: z.union([z.object({ text }), z.object({ choices })]),
})

const batch = z.object({ person: id, answers: z.array(z.unknown()).min(1).max(MOST_AT_ONCE) })

export interface AnswerBatch {
  /** For whom the page was made on which these were typed. */
  personId: string
  answers: SentAnswer[]
  /** Those that could not be read. */
  unread: AnswerReceipt[]
}

/** Reads a batch, each answer for itself: one that cannot be read does not lose the others. Null when it is none. */
export function readAnswerBatch(body: unknown): AnswerBatch | null {
  const given = batch.safeParse(body)
  if (!given.success) return null
  const read: AnswerBatch = { personId: given.data.person, answers: [], unread: [] }
  for (const one of given.data.answers) {
    const answer = sentAnswer.safeParse(one)
    if (answer.success) read.answers.push(answer.data)
    else read.unread.push(unreadReceipt(one))
  }
  return read
}

const named = z.object({ id: z.string().max(100) })
const tooLong = z.object({ value: z.object({ text: z.string().min(LONGEST_TEXT + 1) }) })

function unreadReceipt(answer: unknown): AnswerReceipt {
  return {
    id: named.safeParse(answer).data?.id ?? '',
    status: 'ditolak',
    reason: tooLong.safeParse(answer).success
      ? 'Jawaban terlalu panjang: batasnya 5.000 huruf. Persingkat, lalu simpan lagi.'
      : 'Jawaban ini tidak terbaca. Muat ulang halamannya, lalu tulis lagi.',
    final: true,
  }
}
