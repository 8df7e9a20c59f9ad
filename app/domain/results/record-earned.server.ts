import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Id, Instant } from '~db/schema'
import { RESULT_RULE_VERSION } from './completion-rules'
import { judgeResults } from './judge-results.server'
import { earnedKeys } from './missing.rules'

/**
 * Writes down what everybody of a cohort has earned under the rules that stand, so that the next rules
 * take nothing away. Call inside the transaction that changes them, before it does.
 */
export async function recordEarned(trx: Db, cohortId: Id, now: Instant): Promise<void> {
  const { plan, people } = await judgeResults(trx, { cohortId })
  const rows = [...people].flatMap(([enrolmentId, { facts }]) =>
    earnedKeys(plan, facts)
      .filter((requirement) => !facts.earned.has(requirement))
      .map((requirement) => ({
        enrolment_id: enrolmentId,
        requirement,
        programme_revision_id: plan.programmeRevisionId,
        rule_version: RESULT_RULE_VERSION,
        evidence: JSON.stringify({
          days: facts.daysDone.size,
          items: facts.itemsDone.size,
          best: Object.fromEntries(facts.best),
        }),
        recorded_at: now,
      })),
  )
  await insertInBatches(trx, 'earned_requirements', rows, (row) => row)
}
