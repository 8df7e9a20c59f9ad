import type { Db, Id } from '~db/schema'
import { latestAnswers, type StoredAnswer } from '../answers/store.server'
import type { LessonEvidence } from './completion.rules'
import { findPartCompletions } from './plan.queries.server'

export interface GivenEvidence {
  evidence: LessonEvidence
  /** The answers themselves, by question or reflection, for the page that shows them. */
  answers: ReadonlyMap<string, StoredAnswer>
}

/** What one person has given for one lesson. */
export async function loadEvidence(
  db: Db,
  enrolmentId: Id,
  itemId: string,
): Promise<GivenEvidence> {
  return (await loadEvidences(db, enrolmentId, [itemId])).get(itemId)!
}

/** The same for several lessons at once; every item that was asked for has its entry. */
export async function loadEvidences(
  db: Db,
  enrolmentId: Id,
  itemIds: readonly string[],
): Promise<Map<string, GivenEvidence>> {
  const parts = await findPartCompletions(db, enrolmentId, itemIds)
  const answers = await latestAnswers(db, enrolmentId, itemIds)
  return new Map(
    itemIds.map((itemId) => {
      const own = answers.get(itemId) ?? new Map<string, StoredAnswer>()
      const done = parts.filter((part) => part.item_id === itemId)
      return [itemId, { evidence: evidenceOf(done, own), answers: own }]
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
