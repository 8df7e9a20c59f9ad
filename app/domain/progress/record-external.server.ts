import { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, invalid, notFound, Refusal } from '../refusal'
import { isOpen } from './day-state.rules'
import { findClosingDay, findEnrolment, findOwnDates } from './plan.queries.server'
import { completeItem, touchEnrolment } from './settle.server'

export const externalSchema = z.object({
  itemId: z.string(),
  doneOn: z.iso.date('Tulis tanggal Anda mengerjakannya.'),
})

/**
 * Records that a learner did an item that another organiser runs (LAN's MOOC), with the day it was
 * done. It rests on the learner's own word and says so in its evidence.
 */
export async function recordExternal(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id } & z.infer<typeof externalSchema>,
): Promise<void> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
  if (input.doneOn > dayOf(actor.now)) {
    invalid('Tanggalnya belum terjadi.', { doneOn: 'Tulis tanggal hari ini atau sebelumnya.' })
  }
  await inTransaction(db, async (trx) => {
    // Before the item is read: an upgrade of the cohort may be taking it away.
    await touchEnrolment(trx, input.enrolmentId, actor.now)
    const enrolment = (await findEnrolment(trx, input.enrolmentId)) ?? notFound()
    const item =
      (await trx
        .selectFrom('cohort_items')
        .innerJoin('cohort_days', (join) =>
          join
            .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
            .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
        )
        .select(['cohort_items.item_id', 'cohort_days.day_id', 'cohort_days.date'])
        .where('cohort_items.cohort_id', '=', enrolment.cohort_id)
        .where('cohort_items.item_id', '=', input.itemId)
        .where('cohort_items.kind', '=', 'external')
        .executeTakeFirst()) ?? notFound()
    const date = (await findOwnDates(trx, enrolment.id)).get(item.day_id) ?? item.date
    if (!isOpen(date, dayOf(actor.now))) throw new Refusal('forbidden', 'Hari ini belum dibuka.')
    if (dayOf(actor.now) > (await findClosingDay(trx, enrolment))) {
      conflict('Batas akhir kegiatan ini sudah lewat, jadi catatan baru tidak disimpan.')
    }
    const completion = {
      itemId: item.item_id,
      dayId: item.day_id,
      revisionId: null,
      evidence: { doneOn: input.doneOn, by: 'participant' },
    }
    await completeItem(trx, enrolment, completion, actor.now)
  })
}
