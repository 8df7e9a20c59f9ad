import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import type { CohortInput } from './cohort.schema'
import { itemRow } from './cohort-items.queries.server'
import { findLessonPins } from './lesson-pins.queries.server'
import { lessonsOf, plannedItems } from './planned-items.rules'
import { planCohort } from './preview-cohort.server'
import { freeSlug, slugOf } from './slug.rules'

/**
 * Makes a cohort with its stored dates, pinning the programme and its lessons as they are published now.
 * Repeating the same form (same id) answers as the first did. A start on a free day is refused.
 */
export async function createCohort(
  db: Db,
  actor: Actor,
  input: CohortInput,
): Promise<{ id: Id; slug: string }> {
  must(actor, { verb: 'steer', thing: 'agency' })
  return inTransaction(db, async (trx) => {
    const earlier = await trx
      .selectFrom('cohorts')
      .select(['id', 'slug'])
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (earlier) return earlier
    const plan = await planCohort(trx, input)
    const pins = await findLessonPins(trx, lessonsOf(plan.programme))
    const slug = await findFreeSlug(trx, input.name)
    await trx
      .insertInto('cohorts')
      .values({
        id: input.id,
        slug,
        name: input.name,
        programme_id: plan.programme.id,
        programme_revision_id: plan.revisionId,
        starts_on: input.startsOn,
        basis: input.basis,
        working_week: input.workingWeek,
        decree_number: input.decreeNumber,
        decree_date: input.decreeDate,
        place: input.place,
        signatory_name: input.signatoryName,
        signatory_position: input.signatoryPosition,
        closes_on: plan.closesOn,
        on_time_days: input.onTimeDays,
        created_at: actor.now,
        created_by: actor.personId,
        plan_version: newId(),
      })
      .execute()
    await trx
      .insertInto('cohort_days')
      .values(
        plan.days.map((day, index) => ({
          cohort_id: input.id,
          day_id: day.id,
          number: index + 1,
          kind: day.kind,
          title: day.title,
          agenda: day.agenda,
          date: day.date,
          anchored: day.anchored ? (1 as const) : (0 as const),
          moved_by: null,
        })),
      )
      .execute()
    await trx
      .insertInto('cohort_items')
      .values(plannedItems(plan.programme, pins).map((item) => itemRow(input.id, item)))
      .execute()
    await recordAudit(trx, actor, {
      verb: 'create',
      thing: 'cohort',
      thingId: input.id,
      details: { slug, name: input.name, programme: plan.programme.id, startsOn: input.startsOn },
    })
    return { id: input.id, slug }
  })
}

async function findFreeSlug(trx: Db, name: string): Promise<string> {
  const slug = slugOf(name)
  const rows = await trx
    .selectFrom('cohorts')
    .select('slug')
    .where('slug', 'like', `${slug}%`)
    .execute()
  return freeSlug(slug, new Set(rows.map((row) => row.slug)))
}
