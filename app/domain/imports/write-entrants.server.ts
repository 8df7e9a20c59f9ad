import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Employment } from '~db/schema'
import { newId } from '../ids'
import { addPeople, changePerson } from '../people/upsert-people.server'
import type { Actor } from '../permissions/actor'
import type { UnitDirectory } from '../units/units.queries.server'
import type { Entrant } from './entrants.server'
import type { ImportRecord } from './imports.queries.server'

const PEOPLE_AT_ONCE = 500

/** Writes people, changes and enrolments of one import. Runs inside `trx`, units already made. */
export async function writeEntrants(
  trx: Db,
  actor: Actor,
  upload: ImportRecord,
  entrants: readonly Entrant[],
  directory: UnitDirectory,
): Promise<void> {
  const sharedEmails = emailsOfSeveral(entrants)
  const strangers = entrants.filter(({ existing }) => !existing)
  for (let start = 0; start < strangers.length; start += PEOPLE_AT_ONCE)
    await addPeople(
      trx,
      strangers.slice(start, start + PEOPLE_AT_ONCE).map((one) => personRow(one, directory)),
      actor.now,
      sharedEmails,
    )
  for (const entrant of entrants)
    if (entrant.existing && entrant.verdict !== 'same')
      await changeKnown(trx, actor, entrant, directory, sharedEmails)
  await enrol(
    trx,
    actor,
    upload,
    entrants.filter(({ verdict }) => verdict === 'new' || verdict === 'known'),
    directory,
  )
}

function emailsOfSeveral(entrants: readonly Entrant[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { person } of entrants)
    if (person.email) (seen.has(person.email) ? shared : seen).add(person.email)
  return shared
}

function personRow({ person, personId, placed }: Entrant, directory: UnitDirectory) {
  return {
    id: personId,
    name: person.name,
    title_front: person.titleFront,
    title_back: person.titleBack,
    nip: person.nip,
    employment: person.employment ?? employmentOfNip(person.nip),
    staff_group: person.staffGroup,
    position: person.position,
    grade: person.grade,
    email: person.email,
    phone: person.phone,
    unit_id: (placed && directory.idsOf(placed))?.unitId ?? null,
    appointed_on: person.appointedOn,
  }
}

/** Digit 13 of a NIP is 2 for a PPPK and 0 or 1 (a month) for a PNS. */
function employmentOfNip(nip: string | null): Employment | null {
  if (nip === null) return null
  return nip[12] === '2' ? 'PPPK' : 'PNS'
}

async function changeKnown(
  trx: Db,
  actor: Actor,
  { existing, placed, changes: { patch } }: Entrant,
  directory: UnitDirectory,
  sharedEmails: ReadonlySet<string>,
): Promise<void> {
  if (!existing) return
  const ids = placed && directory.idsOf(placed)
  await changePerson(
    trx,
    existing,
    { ...patch, ...(ids ? { unit_id: ids.unitId } : {}) },
    actor.now,
    sharedEmails,
  )
  if (!existing.enrolment_id) return
  const enrolment = {
    ...(ids ? { agency_id: ids.agencyId, unit_id: ids.unitId } : {}),
    ...(patch.staff_group ? { staff_group: patch.staff_group } : {}),
  }
  if (Object.keys(enrolment).length > 0)
    await trx
      .updateTable('enrolments')
      .set(enrolment)
      .where('id', '=', existing.enrolment_id)
      .execute()
}

async function enrol(
  trx: Db,
  actor: Actor,
  upload: ImportRecord,
  newcomers: readonly Entrant[],
  directory: UnitDirectory,
): Promise<void> {
  const dayMarks = '-'.repeat(await countDays(trx, upload.cohortId))
  await insertInBatches(trx, 'enrolments', newcomers, (newcomer) => {
    const { person, personId, existing, placed } = newcomer
    const ids = placed && directory.idsOf(placed)
    return {
      id: newId(),
      cohort_id: upload.cohortId,
      person_id: personId,
      agency_id: ids?.agencyId ?? null,
      unit_id: ids?.unitId ?? null,
      staff_group: person.staffGroup ?? existing?.staff_group ?? null,
      import_id: upload.id,
      enrolled_at: actor.now,
      enrolled_by: actor.personId,
      day_marks: dayMarks,
      days_done: 0,
      items_done: 0,
      last_seen_at: null,
    }
  })
}

async function countDays(db: Db, cohortId: string): Promise<number> {
  const { days } = await db
    .selectFrom('cohort_days')
    .select((eb) => eb.fn.countAll().as('days'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  return Number(days)
}
