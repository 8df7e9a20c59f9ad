import type { Selectable } from 'kysely'
import type { Db, Id, Instant, SignatoriesTable } from '~db/schema'
import { dayOf } from '../clock'
import { findJobsOf, type JobView } from '../jobs/find-jobs.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { findCandidates, type Candidate } from './candidates.server'
import type { CertificateFacts, CertificateStatus } from './certificate'
import { findCohortFacts, type CohortFacts } from './cohort-facts.server'
import { ISSUE } from './issue-job.server'
import { findSignatories } from './signatories.server'

/** Everything an administrator decides by before issuing, and what was issued. */
export interface CertificatesPage {
  candidates: Candidate[]
  /** What would be printed today. */
  facts: CohortFacts['facts']
  template: string
  signatories: Selectable<SignatoriesTable>[]
  jobs: JobView[]
}

export async function certificatesPage(
  db: Db,
  actor: Actor,
  cohortId: Id,
): Promise<CertificatesPage> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const { facts, settings } = await findCohortFacts(db, cohortId, dayOf(actor.now))
  return {
    candidates: await findCandidates(db, cohortId),
    facts,
    template: settings.nomor,
    signatories: await findSignatories(db, cohortId),
    jobs: await findJobsOf(db, actor, { kind: ISSUE, thingId: cohortId }),
  }
}

/** One certificate as its administrator sees it. */
export interface CertificatePage {
  id: Id
  enrolmentId: Id
  code: string
  number: string
  facts: CertificateFacts
  status: CertificateStatus
  issuedAt: Instant
  endedAt: Instant | null
  endReason: string | null
  signed: boolean
  replaces: { id: Id; number: string } | null
  replacedBy: { id: Id; number: string } | null
}

export async function certificatePage(
  db: Db,
  actor: Actor,
  { cohortId, certificateId }: { cohortId: Id; certificateId: Id },
): Promise<CertificatePage> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const row =
    (await db
      .selectFrom('certificates')
      .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
      .leftJoin('certificates as older', 'older.id', 'certificates.replaces_id')
      .leftJoin('certificates as newer', 'newer.replaces_id', 'certificates.id')
      .selectAll('certificates')
      .select(['older.number as older_number', 'newer.id as newer_id'])
      .select('newer.number as newer_number')
      .where('certificates.id', '=', certificateId)
      .where('enrolments.cohort_id', '=', cohortId)
      .executeTakeFirst()) ?? notFound('Sertifikat ini tidak ditemukan pada kegiatan ini.')
  return {
    id: row.id,
    enrolmentId: row.enrolment_id,
    code: row.code,
    number: row.number,
    facts: JSON.parse(row.facts) as CertificateFacts,
    status: row.ended_as ?? 'berlaku',
    issuedAt: row.issued_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    signed: row.signed_hash !== null,
    replaces: row.replaces_id ? { id: row.replaces_id, number: row.older_number ?? '' } : null,
    replacedBy: row.newer_id ? { id: row.newer_id, number: row.newer_number ?? '' } : null,
  }
}
