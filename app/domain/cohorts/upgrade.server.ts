import type { Db, Id, IsoDate } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import { itemRow } from './cohort-items.queries.server'
import { lockCohortWithPeople } from './lock-cohort.server'
import {
  planUpgrade,
  type UpgradeInput,
  type UpgradePlan,
  type UpgradePreview,
} from './plan-upgrade.server'
import { recordEarned } from '../results/record-earned.server'
import { renewPlanVersion } from './plan-version.server'
import { settleShortenedDays } from './settle-shortened-days.server'

/** What moving a cohort to the newest programme and lessons would change. Writes nothing. */
export async function upgradePreview(
  db: Db,
  actor: Actor,
  input: UpgradeInput,
): Promise<UpgradePreview> {
  return (await planUpgrade(db, actor, input)).preview
}

/**
 * Moves the cohort to the newest published revisions, as previewed. With a `signature`, refused (conflict)
 * when the content or the participants' work changed since that preview. Days that people have finished
 * stay finished; what joins a day that has opened is asked from today, and on time is counted from today.
 * @returns what was applied; applying when nothing changes is not an error.
 */
export async function upgradeCohort(
  db: Db,
  actor: Actor,
  input: UpgradeInput & { signature?: string },
): Promise<UpgradePreview> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  return inTransaction(db, async (trx) => {
    // Nobody begins an old revision while the newer one is being pinned.
    await lockCohortWithPeople(trx, input.cohortId)
    const plan = await planUpgrade(trx, actor, input)
    if (input.signature !== undefined && input.signature !== plan.preview.signature) {
      conflict(
        'Materi atau pekerjaan peserta berubah sejak pratinjau dibuka. Periksa pratinjau yang baru, lalu terapkan.',
      )
    }
    if (!plan.preview.changesAnything) return plan.preview
    await recordEarned(trx, input.cohortId, actor.now)
    await applyItems(trx, input.cohortId, plan, dayOf(actor.now))
    for (const day of plan.changedDays) {
      await trx
        .updateTable('cohort_days')
        .set({
          title: day.title,
          agenda: day.agenda,
          kind: day.kind,
          anchored: day.anchored ? 1 : 0,
        })
        .where('cohort_id', '=', input.cohortId)
        .where('day_id', '=', day.id)
        .execute()
    }
    await trx
      .updateTable('cohorts')
      .set({ programme_revision_id: plan.revisionId })
      .where('id', '=', input.cohortId)
      .execute()
    await renewPlanVersion(trx, input.cohortId)
    await settleShortenedDays(trx, input.cohortId, daysThatAskLess(plan))
    await recordAudit(trx, actor, {
      verb: 'upgrade',
      thing: 'cohort',
      thingId: input.cohortId,
      details: {
        typo: input.typo,
        revision: plan.revisionId,
        changes: plan.preview.changes
          .filter((change) => change.applies)
          .map(({ itemId, kind }) => ({ itemId, kind })),
      },
    })
    return plan.preview
  })
}

async function applyItems(trx: Db, cohortId: Id, plan: UpgradePlan, today: IsoDate): Promise<void> {
  const moving = plan.preview.changes.filter((change) => change.applies)
  for (const { itemId, asksMore } of moving) {
    const item = plan.wanted.get(itemId)
    if (!item) {
      await trx
        .deleteFrom('cohort_items')
        .where('cohort_id', '=', cohortId)
        .where('item_id', '=', itemId)
        .execute()
      continue
    }
    // What was asked before is asked from when it was, whatever changes in its words.
    const row = { ...itemRow(cohortId, item), ...(asksMore ? { asked_from: today } : {}) }
    await trx
      .insertInto('cohort_items')
      .values(row)
      .onConflict((conflict) => conflict.columns(['cohort_id', 'item_id']).doUpdateSet(row))
      .execute()
  }
}

/** Days that ask for fewer items than before: someone may have finished what is left. */
function daysThatAskLess(plan: UpgradePlan): string[] {
  const shortened = plan.preview.changes.flatMap(({ itemId, applies }) => {
    const before = plan.current.get(itemId)
    const after = plan.wanted.get(itemId)
    const asksLess = before?.required && (!after?.required || after.dayId !== before.dayId)
    return applies && asksLess ? [before.dayId] : []
  })
  return [...new Set(shortened)]
}
