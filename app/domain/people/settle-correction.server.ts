import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { splitName } from './name.rules'

/**
 * Settles what a person reported about their name: with `accept` the name becomes what was asked
 * for, without it the report is closed as it is. A settled report stays as it was settled.
 */
export async function settleCorrection(
  db: Db,
  actor: Actor,
  input: { correctionId: Id; enrolmentId: Id; accept: boolean },
): Promise<void> {
  must(actor, { verb: 'steer', thing: 'agency' })
  await inTransaction(db, async (trx) => {
    const correction =
      (await trx
        .selectFrom('corrections')
        .innerJoin('enrolments', 'enrolments.person_id', 'corrections.person_id')
        .select(['corrections.id', 'corrections.person_id', 'wanted'])
        .where('corrections.id', '=', input.correctionId)
        .where('enrolments.id', '=', input.enrolmentId)
        .executeTakeFirst()) ?? notFound('Laporan ini tidak ditemukan pada peserta ini.')
    const { numUpdatedRows } = await trx
      .updateTable('corrections')
      .set({ settled_at: actor.now, settled_by: actor.personId })
      .where('id', '=', correction.id)
      .where('settled_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    if (input.accept) {
      const { name, titleFront, titleBack } = splitName(correction.wanted)
      await trx
        .updateTable('people')
        .set({ name, title_front: titleFront, title_back: titleBack, updated_at: actor.now })
        .where('id', '=', correction.person_id)
        .execute()
    }
    await recordAudit(trx, actor, {
      verb: input.accept ? 'accept-correction' : 'close-correction',
      thing: 'person',
      thingId: correction.person_id,
      details: { correctionId: correction.id },
    })
  })
}
