import type { Db, Id } from '~db/schema'
import { latestAnswers, type StoredAnswer } from '../answers/store.server'
import type { LessonEvidence } from './completion.rules'
import { findPartCompletions } from './plan.queries.server'

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
