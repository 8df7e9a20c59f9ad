import type { Db, Instant } from '~db/schema'
import type { LessonEvidence } from './completion.rules'
import type { OpenLesson } from './lesson-access.server'
import { completeItem } from './settle.server'

/** Completes a lesson of which nothing is missing any more; answers the day that became done by it, or null. */
export async function completeLesson(
  trx: Db,
  { enrolment, item, day }: OpenLesson,
  { doneParts, answeredQuestions, reflections, pledges, simulations }: LessonEvidence,
  now: Instant,
): Promise<number | null> {
  const completion = {
    itemId: item.itemId,
    dayId: day.dayId,
    revisionId: item.revisionId,
    evidence: {
      parts: [...doneParts],
      answered: answeredQuestions.size,
      reflections: reflections.size,
      pledges: Object.fromEntries(pledges),
      simulations: [...simulations],
    },
  }
  const { dayDone } = await completeItem(trx, enrolment, completion, now)
  return dayDone ? day.number : null
}
