import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, invalid, notFound } from '../refusal'
import { keepFile } from './finish-certificate.server'

const LARGEST = 5 * 1024 * 1024
/** What every signature in a PDF states: which bytes it covers. */
const SIGNATURE = /\/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]/

/**
 * Takes back the PDF of a certificate with an electronic signature in it. A signature is added behind
 * the bytes we gave out, so a file that does not begin with exactly those was altered or is another's.
 * Whether the signature itself is good is for the signing service and every PDF reader to say.
 */
export async function takeSignedFile(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; certificateId: Id; bytes: Uint8Array },
): Promise<void> {
  const { cohortId, certificateId } = input
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const signed = Buffer.from(input.bytes)
  if (signed.length > LARGEST)
    refuse('Berkas lebih dari 5 MB. Unggah PDF dari sertifikat ini saja.')
  await inTransaction(db, async (trx) => {
    const certificate = (await find(trx, cohortId, certificateId)) ?? notFound()
    if (certificate.ended_at !== null) conflict('Sertifikat ini tidak berlaku lagi.')
    const original = Buffer.from(certificate.bytes)
    if (!signed.subarray(0, original.length).equals(original)) {
      refuse(
        'Isi berkas ini berbeda dari sertifikat yang diterbitkan, atau milik sertifikat lain. Unduh PDF-nya dari halaman ini, tandatangani tanpa mengubahnya, lalu unggah lagi.',
      )
    }
    if (!SIGNATURE.test(signed.subarray(original.length).toString('latin1'))) {
      refuse('Berkas ini belum memuat tanda tangan elektronik. Tandatangani dahulu, lalu unggah.')
    }
    const hash = await keepFile(trx, signed, actor.now)
    await trx
      .updateTable('certificates')
      .set({ signed_hash: hash, signed_at: actor.now, signed_by: actor.personId })
      .where('id', '=', certificateId)
      .execute()
    await recordAudit(trx, actor, {
      verb: 'take-signed',
      thing: 'certificate',
      thingId: certificate.person_id,
      details: { number: certificate.number, sha256: hash },
    })
  })
}

const refuse = (reason: string): never => invalid(reason, { berkas: reason })

function find(trx: Db, cohortId: Id, certificateId: Id) {
  return trx
    .selectFrom('certificates')
    .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
    .innerJoin('files', 'files.sha256', 'certificates.document_hash')
    .select(['certificates.ended_at', 'certificates.number', 'person_id', 'files.bytes'])
    .where('certificates.id', '=', certificateId)
    .where('enrolments.cohort_id', '=', cohortId)
    .executeTakeFirst()
}
