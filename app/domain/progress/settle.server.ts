import { sql } from 'kysely'
import type { Db, Id, Instant } from '~db/schema'
import { dayOf } from '../clock'
import { loadCalendar } from '../schedule/calendar.server'
import { isOnTime } from '../schedule/plan.rules'
import { isDayDone, RULE_VERSION } from './completion.rules'
import type { DayMark } from './day-state.rules'
import { findOwnDates, type EnrolmentRow } from './plan.queries.server'

/**
 * Takes the enrolment's row lock. First statement of every transaction that completes something:
 * without it, two items finished at the same moment could each miss the other and leave their day
 * open for ever (PostgreSQL; SQLite has one writer).
 */
export async function lockEnrolment(db: Db, enrolmentId: Id): Promise<void> {
  await db
    .updateTable('enrolments')
    .set((eb) => ({ items_done: eb.ref('items_done') }))
    .where('id', '=', enrolmentId)
    .execute()
}

/** Takes the lock like `lockEnrolment` and notes that the participant was here. */
export async function touchEnrolment(db: Db, enrolmentId: Id, now: Instant): Promise<void> {
  await db
    .updateTable('enrolments')
    .set({ last_seen_at: now })
    .where('id', '=', enrolmentId)
    .execute()
}

/** Notes that something of the day was begun, unless more is already known. */
export async function markBegun(
  db: Db,
  enrolment: Pick<EnrolmentRow, 'id' | 'day_marks'>,
  dayNumber: number,
): Promise<void> {
  // A mark only moves forward: one that was there when the enrolment was read is there still.
  if (enrolment.day_marks[dayNumber - 1] !== '-') return
  await db
    .updateTable('enrolments')
    .set({ day_marks: replacedMark(dayNumber, 'b') })
    .where('id', '=', enrolment.id)
    .where(sql`substr(day_marks, ${dayNumber}, 1)`, '=', '-')
    .execute()
}

export interface Completion {
  itemId: string
  dayId: string
  revisionId: Id | null
  /** What the completion rests on: answers counted, attendance status, … */
  evidence: Record<string, unknown>
}

/**
 * Records a completed item, and its day when that was the last one. Only forward: repeating it
 * changes nothing. Call after `touchEnrolment`, in the same transaction.
 * @returns whether the day became done by this.
 */
export async function completeItem(
  db: Db,
  enrolment: EnrolmentRow,
  completion: Completion,
  now: Instant,
): Promise<{ dayDone: boolean }> {
  const inserted = await db
    .insertInto('item_completions')
    .values({
      enrolment_id: enrolment.id,
      item_id: completion.itemId,
      revision_id: completion.revisionId,
      rule_version: RULE_VERSION,
      evidence: JSON.stringify(completion.evidence),
      completed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['enrolment_id', 'item_id']).doNothing())
    .executeTakeFirst()
  if (Number(inserted.numInsertedOrUpdatedRows) === 0) return { dayDone: false }
  await db
    .updateTable('enrolments')
    .set((eb) => ({ items_done: eb('items_done', '+', 1) }))
    .where('id', '=', enrolment.id)
    .execute()
  return { dayDone: await settleDay(db, enrolment, completion.dayId, now) }
}

/**
 * Completes a day once all its required items are, on time or late by when the person's own work
 * was finished. Call after `lockEnrolment` or `touchEnrolment`, in the same transaction.
 * @returns whether the day became done by this.
 */
export async function settleDay(
  db: Db,
  enrolment: EnrolmentRow,
  dayId: string,
  now: Instant,
): Promise<boolean> {
  const items = await db
    .selectFrom('cohort_items')
    .leftJoin('item_completions', (join) =>
      join
        .onRef('item_completions.item_id', '=', 'cohort_items.item_id')
        .on('item_completions.enrolment_id', '=', enrolment.id),
    )
    .select([
      'cohort_items.item_id',
      'kind',
      'required',
      'asked_from',
      'completed_at',
      'item_completions.revision_id',
    ])
    .where('cohort_id', '=', enrolment.cohort_id)
    .where('day_id', '=', dayId)
    .execute()
  const done = new Set(items.filter((item) => item.completed_at).map((item) => item.item_id))
  const asked = items.map((item) => ({ itemId: item.item_id, required: item.required === 1 }))
  const day = await db
    .selectFrom('cohort_days')
    .select(['number', 'date'])
    .where('cohort_id', '=', enrolment.cohort_id)
    .where('day_id', '=', dayId)
    .executeTakeFirstOrThrow()
  if (!isDayDone(asked, done)) {
    await markBegun(db, enrolment, day.number)
    return false
  }
  const ownDates = await findOwnDates(db, enrolment.id)
  const calendar = await loadCalendar(db, {
    basis: enrolment.basis,
    workingWeek: enrolment.working_week,
  })
  const date = ownDates.get(dayId) ?? day.date
  const work = items.flatMap(({ kind, required, asked_from, completed_at, revision_id }) =>
    // Presence in the hall (no lesson stood in for it) is the day's own, whenever staff recorded it.
    required === 1 && completed_at && !(kind === 'attendance' && revision_id === null)
      ? [{ asked: asked_from, finished: dayOf(completed_at) }]
      : [],
  )
  // What was brought to a day that had opened has as long as it would have had on a day of its own.
  const onTime = work.every(({ asked, finished }) =>
    isOnTime(asked && asked > date ? asked : date, finished, enrolment.on_time_days, calendar),
  )
  const inserted = await db
    .insertInto('day_completions')
    .values({
      enrolment_id: enrolment.id,
      day_id: dayId,
      on_time: onTime ? 1 : 0,
      completed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['enrolment_id', 'day_id']).doNothing())
    .executeTakeFirst()
  // An upgrade may have brought an item to a day that was finished: it stays as it was finished.
  if (Number(inserted.numInsertedOrUpdatedRows) === 0) return false
  await db
    .updateTable('enrolments')
    .set((eb) => ({
      day_marks: replacedMark(day.number, onTime ? 's' : 'l'),
      days_done: eb('days_done', '+', 1),
    }))
    .where('id', '=', enrolment.id)
    .where(sql`substr(day_marks, ${day.number}, 1)`, 'not in', ['s', 'l'])
    .execute()
  return true
}

/** The marks with one character replaced, computed by the database so that no other day is overwritten. */
function replacedMark(dayNumber: number, mark: DayMark) {
  return sql<string>`substr(day_marks, 1, ${dayNumber - 1}) || ${mark} || substr(day_marks, ${dayNumber + 1})`
}
