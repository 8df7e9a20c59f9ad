import type { Db, Id, Instant } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { receiveForAttempt } from '../assessment/receive-for-attempt.server'
import { storeAnswers, type NewAnswer } from '../answers/store.server'
import type { AnswerReceipt, SentAnswer } from '../answers/unsent.rules'
import type { Actor } from '../permissions/actor'
import { may } from '../permissions/may'
import { conflict, forbidden, Refusal } from '../refusal'
import { acceptedAnswer, NOT_ASKED_HERE } from './accepted-answer.rules'
import { completeLesson } from './complete-lesson.server'
import { missingInLesson, type PartDemand } from './completion.rules'
import { loadEvidence } from './evidence.server'
import { LockedDay } from './item-access.server'
import { mustStillRun, openLesson, type OpenLesson } from './lesson-access.server'
import { findLessonText } from './lesson-demand.server'
import { findPartCompletions } from './plan.queries.server'
import { markBegun, touchEnrolment } from './settle.server'

/**
 * Keeps answers that a device saved up, of one part or of several, by the rules of the part's form.
 * One transaction, durable before it returns. Each answer is judged for itself: what is refused does
 * not lose the others. Whatever was answered, no result comes back.
 * @throws Refusal conflict when they were typed on a page made for somebody else; nothing is kept then.
 */
export async function receiveAnswers(
  db: Db,
  actor: Actor,
  input: { personId: Id; answers: readonly SentAnswer[] },
): Promise<AnswerReceipt[]> {
  if (input.personId !== actor.personId) {
    conflict(
      'Jawaban ini ditulis dengan akun lain. Masuk dengan akun itu agar jawabannya terkirim.',
    )
  }
  return inTransaction(db, async (trx) => {
    const receipts: AnswerReceipt[] = []
    for (const answers of byItem(input.answers)) {
      receipts.push(...(await receiveForItem(trx, actor, answers)))
    }
    return receipts
  })
}

type Together = readonly [SentAnswer, ...SentAnswer[]]

/** Enrolments in the order of their ids, so that two batches never wait for each other. */
function byItem(answers: readonly SentAnswer[]): Together[] {
  const groups = new Map<string, [SentAnswer, ...SentAnswer[]]>()
  for (const answer of answers) {
    const key = `${answer.enrolmentId} ${answer.itemId} ${answer.attemptId ?? ''}`
    const group = groups.get(key)
    if (group) group.push(answer)
    else groups.set(key, [answer])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

async function receiveForItem(trx: Db, actor: Actor, sent: Together): Promise<AnswerReceipt[]> {
  try {
    const [{ enrolmentId, itemId, attemptId }] = sent
    if (!may(actor, { verb: 'learn', thing: 'enrolment', enrolmentId })) {
      forbidden('Jawaban ini untuk kegiatan yang bukan kegiatan Anda.')
    }
    await touchEnrolment(trx, enrolmentId, actor.now)
    if (attemptId) return await receiveForAttempt(trx, actor, sent)
    const lesson = await openLesson(trx, actor, { enrolmentId, itemId })
    mustStillRun(lesson)
    const { enrolment, item } = lesson
    const { parts, questions } = await findLessonText(trx, item.revisionId, enrolment.staff_group)
    const accepted = new Map<SentAnswer, NewAnswer>()
    for (const one of sent) {
      const part = parts.find(({ partId }) => partId === one.partId)
      const answer = part && acceptedAnswer(part, questions, one)
      if (answer) accepted.set(one, answer)
    }
    const place = {
      enrolmentId,
      itemId,
      revisionId: item.revisionId,
      receivedAt: actor.now,
    }
    const kept = await storeAnswers(trx, place, [...accepted.values()])
    if (kept.some(({ repeated }) => !repeated)) await settleLesson(trx, lesson, parts, actor.now)
    const places = [...accepted.keys()]
    return sent.map((one) => {
      const outcome = kept[places.indexOf(one)]
      if (!outcome) return refused(one, NOT_ASKED_HERE, true)
      const { repeated, receivedAt, newest } = outcome
      return { id: one.id, status: repeated ? 'diulang' : 'tersimpan', receivedAt, newest }
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A day opens, a closing day is moved: such an answer may be taken later.
    const final = !(error instanceof LockedDay) && error.kind !== 'conflict'
    return sent.map((one) => refused(one, error.message, final))
  }
}

/** Counts the lesson as begun or, where this was the last thing missing, as done. */
async function settleLesson(
  trx: Db,
  lesson: OpenLesson,
  parts: readonly PartDemand[],
  now: Instant,
): Promise<void> {
  const { enrolment, item, day } = lesson
  const done = await findPartCompletions(trx, enrolment.id, item.itemId)
  // Nearly always a part is still open: its answers need not be read for that.
  if (done.length >= parts.length) {
    const { evidence } = await loadEvidence(trx, enrolment.id, item.itemId)
    if (missingInLesson(parts, evidence).length === 0) {
      await completeLesson(trx, lesson, evidence, now)
      return
    }
  }
  await markBegun(trx, enrolment, day.number)
}

const refused = ({ id }: SentAnswer, reason: string, final: boolean): AnswerReceipt => ({
  id,
  status: 'ditolak',
  reason,
  final,
})
