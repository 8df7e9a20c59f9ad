import type { Db, Id } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import { findCompletion } from '../results/completion.server'

/** Where one participant stands with their certificate. */
export interface Candidate {
  enrolmentId: Id
  name: string
  unit: string | null
  /**
   * `ready` gets one now; `unconfirmed` too, where the administrator takes the name as it is stored;
   * `waiting` lacks something; `issued` holds one; `ended` held one that was revoked.
   */
  verdict: 'ready' | 'unconfirmed' | 'waiting' | 'issued' | 'ended'
  /** Why not yet, in words; empty for `ready` and `issued`. */
  reasons: string[]
  /** The newest certificate, where there is one. */
  certificate: { id: Id; number: string } | null
}

/** Everyone of the cohort by name: who gets a certificate, who does not and why. */
export async function findCandidates(db: Db, cohortId: Id): Promise<Candidate[]> {
  const completion = await findCompletion(db, cohortId)
  const certificates = await findCertificates(db, cohortId)
  const confirmed = await findConfirmedNames(db, cohortId)
  const reported = await findReported(db, cohortId)
  const people = await findPeople(db, cohortId)
  return people.map(({ id, person_id, unit, ...person }) => {
    const name = fullName(person)
    const certificate = certificates.get(id)
    const candidate = {
      enrolmentId: id,
      name,
      unit,
      certificate: certificate ? { id: certificate.id, number: certificate.number } : null,
    }
    if (certificate) {
      return certificate.ended_at === null
        ? { ...candidate, verdict: 'issued' as const, reasons: [] }
        : {
            ...candidate,
            verdict: 'ended' as const,
            reasons: [`Dicabut: ${certificate.end_reason}`],
          }
    }
    const reasons = [...(completion.get(id)?.lacking ?? [])]
    if (reported.has(person_id)) reasons.push('Melaporkan namanya keliru, belum diperiksa BKPSDM')
    if (reasons.length > 0) return { ...candidate, verdict: 'waiting' as const, reasons }
    if (!confirmed.has(`${person_id} ${name}`)) {
      const unsure = ['Belum memastikan namanya di sertifikat']
      return { ...candidate, verdict: 'unconfirmed' as const, reasons: unsure }
    }
    return { ...candidate, verdict: 'ready' as const, reasons: [] }
  })
}

function findPeople(db: Db, cohortId: Id) {
  return db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select(['enrolments.id', 'enrolments.person_id', 'units.name as unit'])
    .select(['people.name', 'people.title_front', 'people.title_back'])
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy((eb) => eb.fn('lower', ['people.name']))
    .orderBy('enrolments.id')
    .execute()
}

/** The newest of each enrolment. */
async function findCertificates(db: Db, cohortId: Id) {
  const rows = await db
    .selectFrom('certificates')
    .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
    .select(['certificates.id', 'enrolment_id', 'number', 'ended_at', 'end_reason'])
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy('issued_at')
    .orderBy('certificates.id')
    .execute()
  return new Map(rows.map((row) => [row.enrolment_id, row]))
}

async function findConfirmedNames(db: Db, cohortId: Id): Promise<Set<string>> {
  const rows = await db
    .selectFrom('certificate_names')
    .innerJoin('enrolments', 'enrolments.person_id', 'certificate_names.person_id')
    .select(['certificate_names.person_id', 'certificate_names.name'])
    .where('enrolments.cohort_id', '=', cohortId)
    .execute()
  return new Set(rows.map(({ person_id, name }) => `${person_id} ${name}`))
}

async function findReported(db: Db, cohortId: Id): Promise<Set<Id>> {
  const rows = await db
    .selectFrom('corrections')
    .innerJoin('enrolments', 'enrolments.person_id', 'corrections.person_id')
    .select('corrections.person_id')
    .where('enrolments.cohort_id', '=', cohortId)
    .where('field', '=', 'nama')
    .where('settled_at', 'is', null)
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
