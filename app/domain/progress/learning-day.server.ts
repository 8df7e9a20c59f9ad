import { z } from 'zod'
import type { Db, Id, Instant, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { LockedDay } from './item-access.server'
import { loadLearningPlan, type PlanDay } from './learning-plan.server'

/** An item that another organiser runs, with what the learner recorded about it. */
export interface ExternalItem {
  itemId: string
  title: string
  module: string | null
  /** What its date is the date of; null for the day it was done. */
  dateLabel: string | null
  link: string | null
  completedAt: Instant | null
  doneOn: IsoDate | null
}

export interface LearningDayPage {
  today: IsoDate
  closesOn: IsoDate
  day: PlanDay
  externals: ExternalItem[]
}

/** One open day of a learner's programme; a day that has not opened is refused with its date. */
export async function learningDay(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; dayId: string },
): Promise<LearningDayPage> {
  const plan = await loadLearningPlan(db, actor, input.enrolmentId)
  const day = plan.days.find(({ dayId }) => dayId === input.dayId) ?? notFound()
  if (day.state === 'locked') throw new LockedDay({ number: day.number, date: day.date })
  return {
    today: plan.today,
    closesOn: plan.closesOn,
    day,
    externals: await findExternals(db, plan.enrolment, day),
  }
}

const optionsSchema = z.object({
  modul: z.string().optional(),
  tanggal: z.string().optional(),
  tautan: z.url().optional(),
})
const evidenceSchema = z.object({ doneOn: z.string().optional() })

async function findExternals(
  db: Db,
  enrolment: { id: Id; cohort_id: Id },
  day: PlanDay,
): Promise<ExternalItem[]> {
  if (!day.items.some(({ kind }) => kind === 'external')) return []
  const rows = await db
    .selectFrom('cohort_items')
    .leftJoin('item_completions', (join) =>
      join
        .onRef('item_completions.item_id', '=', 'cohort_items.item_id')
        .on('item_completions.enrolment_id', '=', enrolment.id),
    )
    .select(['cohort_items.item_id', 'title', 'options', 'completed_at', 'evidence'])
    .where('cohort_id', '=', enrolment.cohort_id)
    .where('day_id', '=', day.dayId)
    .where('kind', '=', 'external')
    .orderBy('position')
    .execute()
  return rows.map((row) => {
    const options = optionsSchema.parse(JSON.parse(row.options))
    return {
      itemId: row.item_id,
      title: row.title,
      module: options.modul ?? null,
      dateLabel: options.tanggal ?? null,
      link: options.tautan ?? null,
      completedAt: row.completed_at,
      doneOn: evidenceSchema.parse(JSON.parse(row.evidence ?? '{}')).doneOn ?? null,
    }
  })
}
