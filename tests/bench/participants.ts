import { createSessionFor } from '~/http/sessions.server'
import type { Db, Id } from '~db/schema'
import { demoSignIns } from '~db/seeds/demo/sign-ins'
import { SIGNED_IN_AT } from './instant'

/** The cohort of the 589. */
const PROGRAMME = 'orientasi-pppk'

export interface Participant {
  personId: Id
  enrolmentId: Id
}

export interface SignedIn extends Participant {
  /** The `Cookie` header of their browser. */
  cookie: string
}

/** People of the demo's large cohort to whom all its days of the past are open, in the order of their ids. */
export async function findParticipants(db: Db, most: number): Promise<Participant[]> {
  return db
    .selectFrom('enrolments')
    .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
    .select(['enrolments.person_id as personId', 'enrolments.id as enrolmentId'])
    .where('cohorts.programme_id', '=', PROGRAMME)
    .where('enrolments.id', 'not in', db.selectFrom('own_dates').select('enrolment_id'))
    .orderBy('enrolments.id')
    .limit(most)
    .execute()
}

/** Signs in the first so many of them, as if each had used the form. */
export async function signInParticipants(db: Db, most: number): Promise<SignedIn[]> {
  const signedIn: SignedIn[] = []
  for (const person of await findParticipants(db, most)) {
    signedIn.push({ ...person, cookie: await cookieFor(db, person.personId) })
  }
  return signedIn
}

/** Budi's cookie. */
export async function signInAdministrator(db: Db): Promise<string> {
  const { person_id } = await db
    .selectFrom('sign_in_names')
    .select('person_id')
    .where('value', '=', demoSignIns.administrator.signIn)
    .executeTakeFirstOrThrow()
  return cookieFor(db, person_id)
}

export async function findLargeCohort(db: Db): Promise<{ id: Id; slug: string }> {
  return db
    .selectFrom('cohorts')
    .select(['id', 'slug'])
    .where('programme_id', '=', PROGRAMME)
    .executeTakeFirstOrThrow()
}

export async function cookieFor(db: Db, personId: Id): Promise<string> {
  const session = { device: 'own', label: 'Bench', now: SIGNED_IN_AT } as const
  return `sesi=${await createSessionFor(db, personId, session)}`
}
