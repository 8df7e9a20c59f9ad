import type { Db, Id } from '~db/schema'
import { findGiven, findUnfinishedGiven, type Given } from '../answers/store.server'
import type { LessonEvidence } from './completion.rules'
import { findPartCompletions, findUnfinishedParts } from './plan.queries.server'

/** What one person has given for one lesson, with the answers and acts themselves for the page that shows them. */
export async function loadEvidence(
  db: Db,
  enrolmentId: Id,
  itemId: string,
): Promise<Given & { evidence: LessonEvidence }> {
  const parts = await findPartCompletions(db, enrolmentId, itemId)
  const given = await findGiven(db, enrolmentId, itemId)
  return { evidence: evidenceOf(parts, given), ...given }
}

const NOTHING: Given = { answers: new Map(), acts: [] }

/** The evidence of who has not begun. */
export const NO_EVIDENCE = evidenceOf([], NOTHING)

/** What one person has given for each lesson begun and not done, by item id. */
export async function loadUnfinishedEvidence(
  db: Db,
  enrolmentId: Id,
): Promise<Map<string, LessonEvidence>> {
  const parts = await findUnfinishedParts(db, enrolmentId)
  const given = await findUnfinishedGiven(db, enrolmentId)
  const itemIds = new Set([...parts.map((part) => part.item_id), ...given.keys()])
  return new Map(
    [...itemIds].map((id) => {
      const own = parts.filter((part) => part.item_id === id)
      return [id, evidenceOf(own, given.get(id) ?? NOTHING)]
    }),
  )
}

function evidenceOf(
  parts: readonly { part_id: string }[],
  { answers, acts }: Given,
): LessonEvidence {
  const answeredQuestions = new Set<string>()
  const reflections = new Map<string, string>()
  for (const { targetId, value } of answers.values()) {
    if ('text' in value) reflections.set(targetId, value.text)
    else if (value.choices.length > 0) answeredQuestions.add(targetId)
  }
  const pledges = new Map<string, string>()
  const simulations = new Set<string>()
  for (const { targetId, value } of acts) {
    if ('pledge' in value) pledges.set(targetId, value.pledge)
    else if (value.step.kind === 'review') simulations.add(targetId)
  }
  return {
    doneParts: new Set(parts.map((part) => part.part_id)),
    answeredQuestions,
    reflections,
    pledges,
    simulations,
  }
}
