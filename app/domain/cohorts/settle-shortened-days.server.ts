import type { Db, Id } from '~db/schema'
import { findEnrolment } from '../progress/plan.queries.server'
import { lockEnrolment, settleDay } from '../progress/settle.server'

/**
 * Settles days from which a required item was taken: whoever had done everything else has finished
 * the day, at the time of their last item, and would otherwise wait for it for ever.
 */
export async function settleShortenedDays(
  trx: Db,
  cohortId: Id,
  dayIds: readonly string[],
): Promise<void> {
  if (dayIds.length === 0) return
  const begun = await trx
    .selectFrom('item_completions')
    .innerJoin('enrolments', 'enrolments.id', 'item_completions.enrolment_id')
    .innerJoin('cohort_items', (join) =>
      join
        .onRef('cohort_items.item_id', '=', 'item_completions.item_id')
        .onRef('cohort_items.cohort_id', '=', 'enrolments.cohort_id'),
    )
    .select((eb) => [
      'item_completions.enrolment_id',
      'cohort_items.day_id',
      eb.fn.max('item_completions.completed_at').as('last_at'),
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .where('cohort_items.day_id', 'in', dayIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('day_completions')
            .select('day_completions.day_id')
            .whereRef('day_completions.enrolment_id', '=', 'item_completions.enrolment_id')
            .whereRef('day_completions.day_id', '=', 'cohort_items.day_id'),
        ),
      ),
    )
    .groupBy(['item_completions.enrolment_id', 'cohort_items.day_id'])
    .execute()
  for (const { enrolment_id, day_id, last_at } of begun) {
    const enrolment = await findEnrolment(trx, enrolment_id)
    if (!enrolment) continue
    await lockEnrolment(trx, enrolment.id)
    await settleDay(trx, enrolment, day_id, last_at)
  }
}
