import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { invalid, notFound } from '../refusal'
import { dayInWords } from '../schedule/day-words.rules'
import type { NewExtension } from './replan.schema'

/**
 * Moves *batas akhir* later for everyone, one agency or unit, or one person, with its reason.
 * It never moves earlier: a date that is not after the cohort's own is refused.
 */
export async function extendDeadline(db: Db, actor: Actor, input: NewExtension): Promise<void> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  await inTransaction(db, async (trx) => {
    const repeated = await trx
      .selectFrom('extensions')
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (repeated) return
    const cohort =
      (await trx
        .selectFrom('cohorts')
        .select('closes_on')
        .where('id', '=', input.cohortId)
        .executeTakeFirst()) ?? notFound('Kegiatan itu tidak ditemukan.')
    if (input.until <= cohort.closes_on) {
      const message = `Batas akhir sekarang ${dayInWords(cohort.closes_on)}. Pilih tanggal sesudahnya.`
      invalid(message, { until: message })
    }
    await refuseStrangers(trx, input)
    await trx
      .insertInto('extensions')
      .values({
        id: input.id,
        cohort_id: input.cohortId,
        unit_id: input.unitId,
        enrolment_id: input.enrolmentId,
        until: input.until,
        reason: input.reason,
        added_at: actor.now,
        added_by: actor.personId,
      })
      .execute()
    const { unitId, enrolmentId, until } = input
    await recordAudit(trx, actor, {
      verb: 'extend',
      thing: 'cohort',
      thingId: input.cohortId,
      details: { unitId, enrolmentId, until },
    })
  })
}

/** The unit or person must belong to this very cohort. */
async function refuseStrangers(trx: Db, input: NewExtension): Promise<void> {
  const { unitId, enrolmentId } = input
  if (unitId === null && enrolmentId === null) return
  const inside = await trx
    .selectFrom('enrolments')
    .select('id')
    .where('cohort_id', '=', input.cohortId)
    .$if(enrolmentId !== null, (query) => query.where('id', '=', enrolmentId))
    .$if(unitId !== null, (query) =>
      query.where((eb) => eb.or([eb('unit_id', '=', unitId), eb('agency_id', '=', unitId)])),
    )
    .limit(1)
    .executeTakeFirst()
  if (!inside) {
    invalid('Unit kerja atau peserta itu tidak mengikuti kegiatan ini. Pilih dari daftar.', {
      [enrolmentId ? 'enrolmentId' : 'unitId']: 'Tidak mengikuti kegiatan ini.',
    })
  }
}
