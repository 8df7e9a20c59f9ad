import type { Db, Id, Instant, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { certificateName } from '../people/certificate-name.server'
import { findCompletion, findLackingItems } from '../results/completion.server'
import type { CertificateFacts, CertificateStatus } from './certificate'

/** The page "Sertifikat saya". */
export interface OwnCertificatePage {
  /** Newest first; one that was replaced stays listed. */
  certificates: OwnCertificate[]
  /** What is still lacking, as the rules say it; empty once nothing is. */
  lacking: string[]
  lackingItems: { itemId: string; title: string; dayId: string; dayNumber: number; date: IsoDate }[]
  name: { name: string; confirmed: boolean; reported: boolean }
}

interface OwnCertificate {
  id: Id
  code: string
  number: string
  status: CertificateStatus
  endedAt: Instant | null
  endReason: string | null
  facts: Pick<CertificateFacts, 'name' | 'hours' | 'issuedOn' | 'title'>
  signed: boolean
}

export async function ownCertificatePage(
  db: Db,
  actor: Actor,
  { enrolmentId, cohortId }: { enrolmentId: Id; cohortId: Id },
): Promise<OwnCertificatePage> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId })
  const rows = await db
    .selectFrom('certificates')
    .select(['id', 'code', 'number', 'facts', 'ended_as', 'ended_at', 'end_reason', 'signed_hash'])
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const { name, confirmedAt, reported } = await certificateName(db, actor)
  const completion = (await findCompletion(db, cohortId, enrolmentId)).get(enrolmentId)
  return {
    certificates: rows.map((row) => {
      const { name: printed, hours, issuedOn, title } = JSON.parse(row.facts) as CertificateFacts
      return {
        id: row.id,
        code: row.code,
        number: row.number,
        status: row.ended_as ?? 'berlaku',
        endedAt: row.ended_at,
        endReason: row.end_reason,
        facts: { name: printed, hours, issuedOn, title },
        signed: row.signed_hash !== null,
      }
    }),
    lacking: completion?.lacking ?? [],
    lackingItems: completion?.complete ? [] : await findLackingItems(db, enrolmentId),
    name: { name, confirmed: confirmedAt !== null, reported: reported !== null },
  }
}
