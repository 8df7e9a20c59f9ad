import type { Db, Id } from '~db/schema'
import { newId } from '../ids'

/**
 * Says that a cohort's days or items changed: to be called by whatever writes them, in its transaction.
 * Who remembers them (`progress/cohort-plan.server.ts`) reads them again. A new id and not the next
 * number, so that a version that was rolled back never comes again with other content.
 */
export async function renewPlanVersion(trx: Db, cohortId: Id): Promise<void> {
  await trx
    .updateTable('cohorts')
    .set({ plan_version: newId() })
    .where('id', '=', cohortId)
    .execute()
}
