import { randomInt, randomUUID } from 'node:crypto'
import type { Db, Id } from '~db/schema'
import { insertInBatches } from '~db/insert-in-batches'
import { dayOf } from '../clock'
import { newId } from '../ids'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import type { CertificateFacts } from './certificate'
import { newCertificateCode } from './code.server'
import { findCohortFacts } from './cohort-facts.server'
import { gradeInWords } from './grade.rules'
import { certificateNumber, seriesOf } from './number.rules'
import { takeNumbers } from './numbers.server'

/** How many bits the public list of revocations has. */
export const STATUS_BITS = 131_072

interface ToIssue {
  cohortId: Id
  /** In the order of their numbers. */
  enrolmentIds: readonly Id[]
  jobId?: Id
  replacesId?: Id
}

/**
 * Gives each of these a certificate with its number and pins what it states. Inside the transaction
 * of whoever decided who gets one, with the cohort or the enrolment locked. Drawing comes after.
 */
export async function writeCertificates(
  trx: Db,
  actor: Actor,
  { cohortId, enrolmentIds, jobId, replacesId }: ToIssue,
): Promise<Id[]> {
  if (enrolmentIds.length === 0) return []
  const issuedOn = dayOf(actor.now)
  const { settings, facts } = await findCohortFacts(trx, cohortId, issuedOn)
  const series = seriesOf(settings.nomor)
  const year = Number(issuedOn.slice(0, 4))
  const first = await takeNumbers(trx, { series, year, count: enrolmentIds.length })
  const holders = await findHolders(trx, enrolmentIds)
  const places = await freeStatusPlaces(trx, enrolmentIds.length)
  const ids = enrolmentIds.map(() => newId())
  await insertInBatches(trx, 'certificates', enrolmentIds, (enrolmentId, index) => ({
    id: ids[index]!,
    enrolment_id: enrolmentId,
    code: newCertificateCode(),
    series,
    year,
    serial: first + index,
    number: certificateNumber(settings.nomor, first + index, issuedOn),
    status_index: places[index]!,
    subject_id: `urn:uuid:${randomUUID()}`,
    facts: JSON.stringify({ ...holders.get(enrolmentId), ...facts }),
    issued_at: actor.now,
    issued_by: actor.personId,
    job_id: jobId ?? null,
    replaces_id: replacesId ?? null,
    credential: null,
    proof: null,
    document_hash: null,
    signed_hash: null,
    signed_at: null,
    signed_by: null,
    ended_at: null,
    ended_as: null,
    ended_by: null,
    end_reason: null,
  }))
  return ids
}

type Holder = Pick<CertificateFacts, 'name' | 'nip' | 'grade' | 'position' | 'unit'>

async function findHolders(trx: Db, enrolmentIds: readonly Id[]): Promise<Map<Id, Holder>> {
  const rows = await trx
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select(['enrolments.id', 'nip', 'grade', 'position', 'units.name as unit'])
    .select(['people.name', 'title_front', 'title_back'])
    .where('enrolments.id', 'in', enrolmentIds)
    .execute()
  return new Map(
    rows.map(({ id, nip, grade, position, unit, ...person }) => [
      id,
      { name: fullName(person), nip, grade: gradeInWords(grade), position, unit },
    ]),
  )
}

/** Random places, so that neighbours in the list say nothing of each other. */
async function freeStatusPlaces(trx: Db, count: number): Promise<number[]> {
  const wanted = new Set<number>()
  while (wanted.size < count * 2) wanted.add(randomInt(STATUS_BITS))
  const taken = await trx
    .selectFrom('certificates')
    .select('status_index')
    .where('status_index', 'in', [...wanted])
    .execute()
  for (const { status_index } of taken) wanted.delete(status_index)
  const free = [...wanted].slice(0, count)
  return free.length === count ? free : freeStatusPlaces(trx, count)
}
