import type { Db, Id } from '~db/schema'
import { latestAnswers, latestUnfinishedAnswers, type StoredAnswer } from '../answers/store.server'
import type { LessonEvidence } from './completion.rules'
import { findPartCompletions, findUnfinishedParts } from './plan.queries.server'

/** What one person has given for one lesson, with the answers themselves for the page that shows them. */
export async function loadEvidence(
  db: Db,
  enrolmentId: Id,
  itemId: string,
): Promise<{ evidence: LessonEvidence; answers: Map<string, StoredAnswer> }> {
  const parts = await findPartCompletions(db, enrolmentId, itemId)
  const answers = await latestAnswers(db, enrolmentId, itemId)
  return { evidence: evidenceOf(parts, answers), answers }
}

/** The evidence of who has not begun. */
export const NO_EVIDENCE = evidenceOf([], new Map())

/** What one person has given for each lesson begun and not done, by item id. */
export async function loadUnfinishedEvidence(
  db: Db,
  enrolmentId: Id,
): Promise<Map<string, LessonEvidence>> {
  const parts = await findUnfinishedParts(db, enrolmentId)
  const answers = await latestUnfinishedAnswers(db, enrolmentId)
  const itemIds = new Set([...parts.map((part) => part.item_id), ...answers.keys()])
  return new Map(
    [...itemIds].map((id) => {
      const own = parts.filter((part) => part.item_id === id)
      return [id, evidenceOf(own, answers.get(id) ?? new Map())]
    }),
  )
}

function evidenceOf(
  parts: readonly { part_id: string }[],
  answers: ReadonlyMap<string, StoredAnswer>,
): LessonEvidence {
  const answeredQuestions = new Set<string>()
  const reflections = new Map<string, string>()
  for (const { targetId, value } of answers.values()) {
    if ('text' in value) reflections.set(targetId, value.text)
    else if (value.choices.length > 0) answeredQuestions.add(targetId)
  }
  return { doneParts: new Set(parts.map((part) => part.part_id)), answeredQuestions, reflections }
}
