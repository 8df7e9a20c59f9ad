import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { missingInLesson, missingInPart, resumePart, type Missing } from './completion.rules'
import { loadEvidence } from './evidence.server'
import { openLesson } from './lesson-access.server'
import { fillBlock, type FilledBlock } from './filled-block.rules'
import { findLessonText } from './lesson-demand.server'

export interface LessonPartPage {
  item: { itemId: string; title: string }
  day: { dayId: string; number: number; title: string }
  parts: { partId: string; title: string; done: boolean }[]
  part: { partId: string; title: string; minutes: number; html: string; number: number }
  blocks: FilledBlock[]
  /** What keeps this part from being done, its own "Lanjut" aside. */
  missing: Missing[]
  lessonDone: boolean
  closesOn: string
  closed: boolean
}

/** Where "Lanjutkan" leads: the first part of the lesson that is not done. */
export async function findResumePart(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<string> {
  const { enrolment, item } = await openLesson(db, actor, input)
  const { parts } = await findLessonText(db, item.revisionId, enrolment.staff_group)
  const { evidence } = await loadEvidence(db, enrolment.id, item.itemId)
  const part = resumePart(parts, evidence) ?? notFound()
  return part.partId
}

/** One part of a lesson with everything its page shows. */
export async function lessonPartPage(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; partId: string },
): Promise<LessonPartPage> {
  const { enrolment, item, day, closesOn, closed } = await openLesson(db, actor, input)
  const { parts, questions } = await findLessonText(db, item.revisionId, enrolment.staff_group)
  const number = parts.findIndex((part) => part.partId === input.partId) + 1
  const part = parts[number - 1] ?? notFound('Bagian materi ini tidak ditemukan.')
  const { evidence, ...given } = await loadEvidence(db, enrolment.id, item.itemId)
  return {
    item: { itemId: item.itemId, title: item.title },
    day: { dayId: day.dayId, number: day.number, title: day.title },
    parts: parts.map(({ partId, title }) => ({
      partId,
      title,
      done: evidence.doneParts.has(partId),
    })),
    part: {
      partId: part.partId,
      title: part.title,
      minutes: part.minutes,
      html: part.html,
      number,
    },
    blocks: part.blocks.map((block) => fillBlock(block, questions, given)),
    missing: missingInPart(part, evidence),
    lessonDone: missingInLesson(parts, evidence).length === 0,
    closesOn,
    closed,
  }
}
