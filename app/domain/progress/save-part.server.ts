import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { changedAnswers } from '../answers/changed-answers.server'
import { storeAnswers, type NewAnswer } from '../answers/store.server'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { acceptedAnswer, NOT_ASKED_HERE } from './accepted-answer.rules'
import { completeLesson } from './complete-lesson.server'
import {
  missingInLesson,
  missingInPart,
  type LessonEvidence,
  type Missing,
  type PartDemand,
} from './completion.rules'
import { loadEvidence } from './evidence.server'
import { findLessonText, type PartText } from './lesson-demand.server'
import { mustStillRun, openLesson, type OpenLesson } from './lesson-access.server'
import { readAct, type PartAct } from './part-act.server'
import { markBegun, touchEnrolment } from './settle.server'

export interface SavePart {
  enrolmentId: Id
  itemId: string
  partId: string
  answers: NewAnswer[]
  /** A pledge or a step of a simulation, when its button was pressed. */
  act?: PartAct
  /** True for *Lanjut*: the part itself is to become done. */
  finish: boolean
}

export interface SavedPart {
  /** What still keeps this part open; with `finish` it then stays open, everything typed is kept. */
  missing: Missing[]
  /** Where *Lanjut* leads: the next part, an earlier one still open, or null when the lesson is done. */
  nextPartId: string | null
  lessonDone: boolean
  /** The number of the programme day that became done by this, or null. */
  finishedDay: number | null
}

/**
 * Keeps what was answered on a part and, on *Lanjut*, completes part, lesson and day as far as the
 * rules allow. One transaction, durable before it returns.
 * @throws Refusal conflict after *batas akhir*; not-found for answers that do not belong to the part.
 */
export async function savePart(db: Db, actor: Actor, input: SavePart): Promise<SavedPart> {
  return inTransaction(db, async (trx) => {
    must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
    // Before the item is read: an upgrade of the cohort may be giving it another revision.
    await touchEnrolment(trx, input.enrolmentId, actor.now)
    const lesson = await openLesson(trx, actor, input)
    mustStillRun(lesson)
    const { enrolment, item, day } = lesson
    const { parts, questions } = await findLessonText(trx, item.revisionId, enrolment.staff_group)
    const part = parts.find(({ partId }) => partId === input.partId) ?? notFound()
    const answers = input.answers.map(
      (answer) => acceptedAnswer(part, questions, answer) ?? notFound(NOT_ASKED_HERE),
    )
    const evidence = await keepGiven(trx, actor, lesson, part, { answers, act: input.act })
    const missing = missingInPart(part, evidence)
    const finished = input.finish && missing.length === 0
    if (finished) await completePart(trx, actor, lesson, input.partId)
    const doneParts = new Set([...evidence.doneParts, ...(finished ? [input.partId] : [])])
    const left = missingInLesson(parts, { ...evidence, doneParts })
    if (left.length > 0) {
      if (input.answers.length > 0 || input.act || input.finish) {
        await markBegun(trx, enrolment, day.number)
      }
      return {
        missing,
        nextPartId: nextPart(parts, input.partId, left),
        lessonDone: false,
        finishedDay: null,
      }
    }
    const finishedDay = await completeLesson(trx, lesson, { ...evidence, doneParts }, actor.now)
    return { missing, nextPartId: null, lessonDone: true, finishedDay }
  })
}

/** Stores what is new among the answers, and the act; answers all that the person has given since. */
async function keepGiven(
  trx: Db,
  actor: Actor,
  { enrolment, item }: OpenLesson,
  part: PartText,
  { answers, act }: { answers: readonly NewAnswer[]; act: PartAct | undefined },
): Promise<LessonEvidence> {
  const before = await loadEvidence(trx, enrolment.id, item.itemId)
  const acts = act ? await readAct(trx, part, before.acts, act, dayOf(actor.now)) : []
  const place = { enrolmentId: enrolment.id, itemId: item.itemId }
  const changed = await changedAnswers(trx, place, before.answers, answers)
  if (changed.length + acts.length === 0) return before.evidence
  await storeAnswers(trx, { ...place, revisionId: item.revisionId, receivedAt: actor.now }, [
    ...changed,
    ...acts,
  ])
  return (await loadEvidence(trx, enrolment.id, item.itemId)).evidence
}

async function completePart(
  trx: Db,
  actor: Actor,
  { enrolment, item }: OpenLesson,
  partId: string,
): Promise<void> {
  await trx
    .insertInto('part_completions')
    .values({
      enrolment_id: enrolment.id,
      item_id: item.itemId,
      part_id: partId,
      revision_id: item.revisionId,
      completed_at: actor.now,
    })
    .onConflict((oc) => oc.columns(['enrolment_id', 'item_id', 'part_id']).doNothing())
    .execute()
}

/** The part after this one, or the first that is still open when this was the last. */
function nextPart(
  parts: readonly PartDemand[],
  partId: string,
  left: readonly Missing[],
): string | null {
  const at = parts.findIndex((part) => part.partId === partId)
  return parts[at + 1]?.partId ?? left[0]?.partId ?? null
}
