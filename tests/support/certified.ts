import { jobKinds } from '~/domain/jobs/job-kinds.server'
import { runJobs } from '~/domain/jobs/run-jobs.server'
import { askForCertificates } from '~/domain/certificates/ask-issue.server'
import { newId } from '~/domain/ids'
import { readEnv } from '~/env.server'
import { fullName } from '~/domain/people/full-name.rules'
import type { Db, Id, Instant } from '~db/schema'
import { budi } from './actors'
import { makeCohort, makeEnrolment, makePerson } from './make'

/** After the last day of the cohort that `makeFinishers` makes. */
export const AFTERWARDS: Instant = '2025-07-09T02:00:00.000Z'

/** As a demo without settings has them. */
export const SETTINGS = {
  origin: 'http://localhost:3000',
  signingSecret: readEnv({}).signingSecret!,
}

/** A cohort in which everybody has done everything and confirmed their name. */
export async function makeFinishers(db: Db, people: number, cohortId?: Id) {
  const made = cohortId ? { cohort: { id: cohortId } } : await makeCohort(db)
  const enrolments = []
  for (let index = 0; index < people; index++) {
    const person = await makePerson(db, { name: `Peserta ${String(index + 1).padStart(3, '0')}` })
    const enrolment = await makeEnrolment(db, { cohort_id: made.cohort.id, person_id: person.id })
    await finishEverything(db, enrolment.id)
    await confirmName(db, person)
    enrolments.push(enrolment)
  }
  return { cohortId: made.cohort.id, enrolments }
}

/** Every required item of the enrolment's cohort, done. */
export async function finishEverything(db: Db, enrolmentId: Id): Promise<void> {
  const items = await db
    .selectFrom('enrolments')
    .innerJoin('cohort_items', 'cohort_items.cohort_id', 'enrolments.cohort_id')
    .select('item_id')
    .where('enrolments.id', '=', enrolmentId)
    .where('required', '=', 1)
    .execute()
  await db
    .insertInto('item_completions')
    .values(
      items.map(({ item_id }) => ({
        enrolment_id: enrolmentId,
        item_id,
        revision_id: null,
        rule_version: 1,
        evidence: '{}',
        completed_at: AFTERWARDS,
      })),
    )
    .execute()
}

export async function confirmName(
  db: Db,
  person: { id: Id; name: string; title_front: string; title_back: string },
): Promise<void> {
  const row = { id: newId(), person_id: person.id, name: fullName(person) }
  await db
    .insertInto('certificate_names')
    .values({ ...row, confirmed_at: AFTERWARDS })
    .execute()
}

/** Asks for the certificates of a cohort and runs the job to its end. */
export async function issueAll(db: Db, cohortId: Id, count: number, now = AFTERWARDS) {
  const id = newId()
  const input = { id, cohortId, count, unconfirmed: false }
  await askForCertificates(db, budi(now), SETTINGS, input)
  await runAll(db, now)
  return id
}

/** Runs whatever waits, as one process does. */
export function runAll(db: Db, now = AFTERWARDS, runner: string = newId()) {
  return runJobs({ db, runner, kinds: jobKinds, clock: () => now, settings: SETTINGS })
}

/** The certificates of a cohort, in the order of their numbers. */
export function certificatesOf(db: Db, cohortId: Id) {
  return db
    .selectFrom('certificates')
    .innerJoin('enrolments', 'enrolments.id', 'certificates.enrolment_id')
    .selectAll('certificates')
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy('serial')
    .execute()
}
