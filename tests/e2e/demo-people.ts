import { test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { issueCodes } from '~/domain/people/issue-codes.server'
import { fullName } from '~/domain/people/full-name.rules'
import { platformActor } from '~/domain/permissions/actor'
import { createSessionFor } from '~/http/sessions.server'
import { openConnection } from '~db/connection.server'
import type { Db, Id } from '~db/schema'
import { demoSignIns } from '~db/seeds/demo/sign-ins'

const NAMED = {
  siti: demoSignIns.participant,
  budi: demoSignIns.administrator,
  rina: demoSignIns.trainer,
}

/** A participant of the demo's large cohort. */
export interface DemoPerson {
  personId: Id
  enrolmentId: Id
  /** As screens print it. */
  name: string
  nip: string
}

/** Works on the store behind the server that this journey visits. */
export async function withStore<T>(work: (db: Db, now: string) => Promise<T>): Promise<T> {
  const { databaseUrl } = test.info().project.metadata as { databaseUrl: string }
  const { db, close } = openConnection(databaseUrl)
  try {
    return await work(db, new Date(process.env.APP_NOW ?? Date.now()).toISOString())
  } finally {
    await close()
  }
}

/**
 * Signs somebody in on this page's browser without the form: Siti, Budi or Rina for reading, a
 * person of one's own where the journey writes.
 */
export async function signInAs(page: Page, who: keyof typeof NAMED | DemoPerson): Promise<void> {
  const token = await withStore(async (db, now) => {
    const personId =
      typeof who === 'string' ? await idBySignIn(db, NAMED[who].signIn) : who.personId
    return createSessionFor(db, personId, { device: 'own', label: 'Playwright', now })
  })
  const url = test.info().project.use.baseURL
  await page.context().addCookies([{ name: 'sesi', value: token, url, httpOnly: true }])
}

async function idBySignIn(db: Db, signIn: string): Promise<Id> {
  const { person_id } = await db
    .selectFrom('sign_in_names')
    .where('value', '=', signIn)
    .select('person_id')
    .executeTakeFirstOrThrow()
  return person_id
}

/**
 * A participant no other journey gets, whichever worker runs it. `newcomer` was present at the opening
 * and has not activated the account; `on-time` finished days 1 to 6 and has not begun today's.
 */
export async function claimPerson(kind: 'newcomer' | 'on-time'): Promise<DemoPerson> {
  const people = await withStore((db) => candidates(db, kind))
  const mine = people.find(({ person_id }) => isFirstToClaim(person_id))
  if (!mine) throw new Error(`The demo has no ${kind} left for this journey.`)
  const { person_id, enrolment_id, nip, ...names } = mine
  return { personId: person_id, enrolmentId: enrolment_id, name: fullName(names), nip: nip! }
}

function candidates(db: Db, kind: 'newcomer' | 'on-time') {
  const people = db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .select(['enrolments.id as enrolment_id', 'people.id as person_id', 'people.nip'])
    .select(['people.name', 'people.title_front', 'people.title_back'])
    .where('people.nip', 'is not', null)
    .where('people.nip', '!=', demoSignIns.participant.signIn)
    .orderBy('people.id')
  return kind === 'newcomer'
    ? people
        .where('people.activated_at', 'is', null)
        .where('enrolments.day_marks', 'like', 'b------%')
        .execute()
    : people.where('enrolments.day_marks', 'like', 'ssssss-%').execute()
}

/** Making a folder succeeds once, in one worker. */
function isFirstToClaim(personId: Id): boolean {
  try {
    mkdirSync(join(process.env.E2E_FOLDER!, `claimed-${personId}`))
    return true
  } catch {
    return false
  }
}

/** A new activation code for this person, as the slip or the WhatsApp message would carry it. */
export async function newCodeFor({ personId }: DemoPerson): Promise<string> {
  const issued = await withStore((db, now) => issueCodes(db, platformActor(now), [personId]))
  return issued.get(personId)!.code
}
