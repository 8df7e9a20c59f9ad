import type { AttendancesTable, Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { findEnrolment } from './plan.queries.server'
import { completeItem, lockEnrolment } from './settle.server'

export type AttendanceStatus = AttendancesTable['status']

/** The reasons that open *pembukaan susulan*, the lesson that completes the opening afterwards. */
export const EXCUSED: readonly AttendanceStatus[] = ['izin', 'sakit', 'tugas-dinas']

/** Being there, in the hall or online, completes the item itself. */
export const PRESENT: readonly AttendanceStatus[] = ['hadir', 'daring']

/**
 * Draws the consequence of a recorded attendance: presence completes the item; an excuse leaves it
 * to *pembukaan susulan*. A later correction never takes a completion back.
 * Call inside the transaction that records the attendance.
 */
export async function settleAttendance(
  trx: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; status: AttendanceStatus },
): Promise<void> {
  if (!PRESENT.includes(input.status)) return
  // Before the item is read: an upgrade of the cohort may be taking it away.
  await lockEnrolment(trx, input.enrolmentId)
  const enrolment = (await findEnrolment(trx, input.enrolmentId)) ?? notFound()
  const item =
    (await trx
      .selectFrom('cohort_items')
      .select(['item_id', 'day_id'])
      .where('cohort_id', '=', enrolment.cohort_id)
      .where('item_id', '=', input.itemId)
      .where('kind', '=', 'attendance')
      .executeTakeFirst()) ?? notFound()
  await completeItem(
    trx,
    enrolment,
    {
      itemId: item.item_id,
      dayId: item.day_id,
      revisionId: null,
      evidence: { attendance: input.status, recordedBy: actor.personId },
    },
    actor.now,
  )
}
