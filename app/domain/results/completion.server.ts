import type { Db, Id } from '~db/schema'
import { judgeResults } from './judge-results.server'
import { missingWords } from './missing-words.rules'

/** Whether one participant has done what a certificate asks for. */
export interface Completion {
  complete: boolean
  /** What is lacking, each a short phrase in Indonesian; empty when complete. */
  lacking: string[]
}

/**
 * Everyone enrolled in the cohort, by enrolment: complete once nothing the programme asks is missing.
 * @param only this one enrolment of it
 */
export async function findCompletion(
  db: Db,
  cohortId: Id,
  only?: Id,
): Promise<Map<Id, Completion>> {
  const { people } = await judgeResults(db, { cohortId, enrolmentId: only })
  return new Map(
    [...people].map(([enrolmentId, { missing }]) => [
      enrolmentId,
      { complete: missing.length === 0, lacking: missingWords(missing) },
    ]),
  )
}

/** The items that keep one participant from passing, in the order of the programme. */
export async function findLackingItems(db: Db, enrolmentId: Id) {
  const days = await db
    .selectFrom('enrolments')
    .innerJoin('cohort_days', 'cohort_days.cohort_id', 'enrolments.cohort_id')
    .select(['enrolments.cohort_id', 'day_id', 'date'])
    .where('enrolments.id', '=', enrolmentId)
    .execute()
  const [first] = days
  if (!first) return []
  const { people } = await judgeResults(db, { cohortId: first.cohort_id, enrolmentId })
  const missing = people.get(enrolmentId)?.missing ?? []
  return missing.flatMap((one) => {
    if (one.kind === 'attendance') return []
    const { itemId, title, dayId, dayNumber } = one.item
    const date = days.find((day) => day.day_id === dayId)?.date ?? ''
    return [{ itemId, title, dayId, dayNumber, date }]
  })
}
