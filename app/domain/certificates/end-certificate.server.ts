import { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { JobSettings } from '../jobs/job'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { lockEnrolment } from '../progress/settle.server'
import { conflict, notFound } from '../refusal'
import { finishCertificate, keepFinished, unfinished } from './finish-certificate.server'
import { currentKey, secretOf } from './signing-keys.server'
import { writeCertificates } from './write-certificates.server'

/** The form "Cabut" and the form "Perbaiki"; the reason is shown to nobody but staff and the owner. */
export const endSchema = z.object({
  aksi: z.enum(['cabut', 'perbaiki']),
  alasan: z
    .string({ error: 'Tulis alasannya.' })
    .trim()
    .min(10, 'Tulis alasannya, paling sedikit 10 huruf.')
    .max(300, 'Alasan paling panjang 300 huruf.'),
})

interface EndInput {
  cohortId: Id
  certificateId: Id
  reason: string
}

/** Ends a certificate for good: whoever checks it from now on reads *dicabut*. */
export async function revokeCertificate(
  db: Db,
  actor: Actor,
  { cohortId, certificateId, reason }: EndInput,
): Promise<void> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  await inTransaction(db, async (trx) => {
    const certificate = await lockCertificate(trx, cohortId, certificateId)
    if (certificate.ended_at !== null) return refuseUnlessSame(certificate.ended_as, 'dicabut')
    await end(trx, actor, certificateId, 'dicabut', reason)
    await recordAudit(trx, actor, {
      verb: 'revoke',
      thing: 'certificate',
      thingId: certificate.person_id,
      details: { number: certificate.number, reason },
    })
  })
}

/**
 * Issues a new certificate, with a number of its own and the facts as they are today, in the place of
 * one with a mistake; the old one reads *diganti* from now on.
 */
export async function replaceCertificate(
  db: Db,
  actor: Actor,
  settings: JobSettings,
  { cohortId, certificateId, reason }: EndInput,
): Promise<{ id: Id }> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const key = await currentKey(db, actor, secretOf(settings))
  const id = await inTransaction(db, async (trx) => {
    const certificate = await lockCertificate(trx, cohortId, certificateId)
    const earlier = await trx
      .selectFrom('certificates')
      .select('id')
      .where('replaces_id', '=', certificateId)
      .executeTakeFirst()
    if (earlier) return earlier.id
    if (certificate.ended_at === null) await end(trx, actor, certificateId, 'diganti', reason)
    const [newId] = await writeCertificates(trx, actor, {
      cohortId,
      enrolmentIds: [certificate.enrolment_id],
      replacesId: certificateId,
    })
    await recordAudit(trx, actor, {
      verb: 'replace',
      thing: 'certificate',
      thingId: certificate.person_id,
      details: { number: certificate.number, by: newId, reason },
    })
    return newId!
  })
  const [row] = await unfinished(db).where('id', '=', id).execute()
  if (row) {
    const finished = await finishCertificate(row, { settings, key })
    await inTransaction(db, (trx) => keepFinished(trx, [finished], actor.now))
  }
  return { id }
}

async function lockCertificate(trx: Db, cohortId: Id, certificateId: Id) {
  const find = () =>
    trx
      .selectFrom('certificates')
      .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
      .select(['enrolment_id', 'person_id', 'number', 'ended_at', 'ended_as'])
      .where('certificates.id', '=', certificateId)
      .where('enrolments.cohort_id', '=', cohortId)
      .executeTakeFirst()
  const found = (await find()) ?? notFound('Sertifikat ini tidak ditemukan pada kegiatan ini.')
  await lockEnrolment(trx, found.enrolment_id)
  return (await find()) ?? notFound()
}

async function end(
  trx: Db,
  actor: Actor,
  certificateId: Id,
  as: 'dicabut' | 'diganti',
  reason: string,
): Promise<void> {
  await trx
    .updateTable('certificates')
    .set({ ended_at: actor.now, ended_as: as, ended_by: actor.personId, end_reason: reason })
    .where('id', '=', certificateId)
    .execute()
}

function refuseUnlessSame(endedAs: string | null, wanted: 'dicabut'): void {
  if (endedAs !== wanted) conflict('Sertifikat ini sudah diganti. Cabut penggantinya.')
}
