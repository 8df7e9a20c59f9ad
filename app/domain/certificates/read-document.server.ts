import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import type { JobSettings } from '../jobs/job'
import type { Actor } from '../permissions/actor'
import { may } from '../permissions/may'
import { notFound } from '../refusal'
import { finishCertificate, keepFinished, unfinished } from './finish-certificate.server'
import { currentKey, secretOf } from './signing-keys.server'

export interface CertificateFile {
  fileName: string
  bytes: Uint8Array
}

/**
 * The PDF of a certificate, the signed one where there is one, for its owner and for administrators;
 * for anybody else there is none. One whose drawing was interrupted is drawn now.
 */
export async function readCertificateFile(
  db: Db,
  actor: Actor,
  settings: JobSettings,
  certificateId: Id,
): Promise<CertificateFile> {
  const found = (await find(db, certificateId)) ?? notFound()
  const { enrolment_id: enrolmentId, cohort_id: cohortId, number } = found
  if (!may(actor, { verb: 'read', thing: 'certificate', enrolmentId, cohortId })) notFound()
  if (!found.document_hash) await finishNow(db, actor, settings, certificateId)
  const { signed_hash, document_hash } = (await find(db, certificateId))!
  const file = await db
    .selectFrom('files')
    .select('bytes')
    .where('sha256', '=', signed_hash ?? document_hash)
    .executeTakeFirstOrThrow()
  return { fileName: `sertifikat-${number.replaceAll(/[^\w]+/g, '-')}.pdf`, bytes: file.bytes }
}

function find(db: Db, certificateId: Id) {
  return db
    .selectFrom('certificates')
    .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
    .select(['enrolment_id', 'cohort_id', 'number', 'document_hash', 'signed_hash'])
    .where('certificates.id', '=', certificateId)
    .executeTakeFirst()
}

async function finishNow(db: Db, actor: Actor, settings: JobSettings, certificateId: Id) {
  const [row] = await unfinished(db).where('id', '=', certificateId).execute()
  if (!row) return
  const key = await currentKey(db, actor, secretOf(settings))
  const finished = await finishCertificate(row, { settings, key })
  await inTransaction(db, (trx) => keepFinished(trx, [finished], actor.now))
}
