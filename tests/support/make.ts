/**
 * Rows straight through the database: each factory makes what the test leaves unsaid and returns the row it wrote.
 */
import type { Insertable, Selectable } from 'kysely'
import { newId } from '~/domain/ids'
import type {
  CohortDaysTable,
  CohortItemsTable,
  CohortsTable,
  Db,
  EnrolmentsTable,
  Id,
  PeopleTable,
  RolesTable,
  UnitsTable,
} from '~db/schema'

/** The moment before every story in the tests begins. */
const LONG_AGO = '2025-06-01T00:00:00.000Z'

let counter = 0

/** Siti Rahmawati, a new PPPK teacher, unless told otherwise; with her sign-in names. */
export async function makePerson(
  db: Db,
  given: Partial<Insertable<PeopleTable>> = {},
): Promise<Selectable<PeopleTable>> {
  counter += 1
  const person: Selectable<PeopleTable> = {
    id: newId(),
    name: 'Siti Rahmawati',
    title_front: '',
    title_back: 'S.Pd.',
    nip: null,
    number: String(10_000_000 + counter),
    employment: 'PPPK',
    staff_group: 'guru',
    position: 'Guru Ahli Pertama',
    grade: 'IX',
    email: null,
    phone: null,
    unit_id: null,
    appointed_on: null,
    activated_at: null,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
    ...given,
  }
  await db.insertInto('people').values(person).execute()
  const names = [
    { kind: 'number' as const, value: person.number },
    { kind: 'nip' as const, value: person.nip },
    { kind: 'email' as const, value: person.email?.toLowerCase() },
  ].flatMap(({ kind, value }) =>
    value ? [{ kind, value, person_id: person.id, added_at: LONG_AGO }] : [],
  )
  await db.insertInto('sign_in_names').values(names).execute()
  return person
}

/** A standing role, granted long ago. */
export async function makeRole(
  db: Db,
  given: Pick<Insertable<RolesTable>, 'person_id' | 'role'> & Partial<Insertable<RolesTable>>,
): Promise<Selectable<RolesTable>> {
  const role: Selectable<RolesTable> = {
    id: newId(),
    cohort_id: null,
    unit_id: null,
    granted_at: LONG_AGO,
    granted_by: null,
    ended_at: null,
    ...given,
  }
  await db.insertInto('roles').values(role).execute()
  return role
}

/** A *perangkat daerah*. */
export function makeAgency(db: Db, name = 'Dinas Pendidikan dan Kebudayaan') {
  return writeUnit(db, { name, parent_id: null })
}

/** A unit below an agency (a new one unless given). */
export async function makeUnit(db: Db, given: Partial<Insertable<UnitsTable>> = {}) {
  const parent_id = given.parent_id ?? (await makeAgency(db)).id
  return writeUnit(db, { name: 'SD Negeri 14 Pontianak Barat', ...given, parent_id })
}

async function writeUnit(
  db: Db,
  given: Partial<Insertable<UnitsTable>> & { name: string },
): Promise<Selectable<UnitsTable>> {
  const unit: Selectable<UnitsTable> = {
    id: newId(),
    parent_id: null,
    name_key: given.name.toLowerCase(),
    shift_work: 0,
    created_at: LONG_AGO,
    ...given,
  }
  await db.insertInto('units').values(unit).execute()
  return unit
}

export type GivenDay = Partial<Insertable<CohortDaysTable>> & {
  items?: Partial<Insertable<CohortItemsTable>>[]
}

/** An opening, two days online and one of self-study: Tuesday 10 to Friday 13 June 2025. */
const FOUR_DAYS: GivenDay[] = [
  { kind: 'opening', date: '2025-06-10', anchored: 1, items: [{ kind: 'attendance' }] },
  { kind: 'online', date: '2025-06-11', items: [{ kind: 'external' }] },
  { kind: 'online', date: '2025-06-12', items: [{ kind: 'external' }] },
  { kind: 'self-study', date: '2025-06-13', items: [{ kind: 'external' }] },
]

export interface MadeCohort {
  cohort: Selectable<CohortsTable>
  days: Selectable<CohortDaysTable>[]
  items: Selectable<CohortItemsTable>[]
}

/** A cohort with its dated days and items; ids are `hari-1`, `hari-1-butir-1` and so on unless given. */
export async function makeCohort(
  db: Db,
  given: Partial<Insertable<CohortsTable>> & { days?: GivenDay[] } = {},
): Promise<MadeCohort> {
  counter += 1
  const { days: givenDays = FOUR_DAYS, ...columns } = given
  const id = columns.id ?? newId()
  const days = givenDays.map((day, index) => dayRow(id, day, index + 1))
  const items = givenDays.flatMap((day, index) =>
    (day.items ?? []).map((item, at) => itemRow(id, days[index]!.day_id, item, at + 1)),
  )
  const cohort: Selectable<CohortsTable> = {
    id,
    slug: `orientasi-${counter}`,
    name: 'Orientasi PPPK Formasi 2024',
    programme_id: 'orientasi-pppk',
    programme_revision_id: columns.programme_revision_id ?? (await makeProgrammeRevision(db)),
    starts_on: days[0]?.date ?? '2025-06-10',
    basis: 'hari_kerja',
    working_week: 'senin-jumat',
    decree_number: '800.1.4.1/512/BKPSDM',
    decree_date: '2025-05-28',
    place: 'Aula Sultan Syarif Abdurrahman',
    signatory_name: 'Budi Hartono',
    signatory_position: 'Kepala BKPSDM',
    closes_on: '2025-07-22',
    on_time_days: 1,
    created_at: LONG_AGO,
    created_by: newId(),
    plan_version: newId(),
    ...columns,
  }
  await db.insertInto('cohorts').values(cohort).execute()
  if (days.length > 0) await db.insertInto('cohort_days').values(days).execute()
  if (items.length > 0) await db.insertInto('cohort_items').values(items).execute()
  return { cohort, days, items }
}

function dayRow(cohortId: Id, given: GivenDay, number: number): Selectable<CohortDaysTable> {
  const { items: _, ...columns } = given
  return {
    cohort_id: cohortId,
    day_id: `hari-${number}`,
    number,
    kind: 'online',
    title: `Hari ke-${number}`,
    agenda: 'Agenda 1: Bela negara',
    date: `2025-06-${9 + number}`,
    anchored: 0,
    moved_by: null,
    ...columns,
  }
}

function itemRow(
  cohortId: Id,
  dayId: string,
  given: Partial<Insertable<CohortItemsTable>>,
  position: number,
): Selectable<CohortItemsTable> {
  return {
    cohort_id: cohortId,
    item_id: `${dayId}-butir-${position}`,
    day_id: dayId,
    position,
    kind: 'lesson',
    required: 1,
    title: `Butir ${position}`,
    minutes: 30,
    organiser: 'instansi',
    lesson_id: null,
    revision_id: null,
    options: '{}',
    asked_from: null,
    ...given,
  }
}

async function makeProgrammeRevision(db: Db): Promise<Id> {
  const id = newId()
  await db
    .insertInto('revisions')
    .values({
      id,
      thing: 'programme',
      thing_id: 'orientasi-pppk',
      hash: `hash-${id}`,
      source: '',
      compiled: '{}',
      status: 'terbit',
      origin: 'file',
      author_id: null,
      created_at: LONG_AGO,
    })
    .execute()
  return id
}

/** A person in a cohort, with nothing done: a new Siti unless a person is named. */
export async function makeEnrolment(
  db: Db,
  given: Pick<Insertable<EnrolmentsTable>, 'cohort_id'> & Partial<Insertable<EnrolmentsTable>>,
): Promise<Selectable<EnrolmentsTable>> {
  const { days } = await db
    .selectFrom('cohort_days')
    .select((eb) => eb.fn.countAll().as('days'))
    .where('cohort_id', '=', given.cohort_id)
    .executeTakeFirstOrThrow()
  const enrolment: Selectable<EnrolmentsTable> = {
    id: newId(),
    person_id: given.person_id ?? (await makePerson(db)).id,
    agency_id: null,
    unit_id: null,
    staff_group: 'guru',
    import_id: null,
    enrolled_at: LONG_AGO,
    enrolled_by: null,
    day_marks: '-'.repeat(Number(days)),
    days_done: 0,
    items_done: 0,
    last_seen_at: null,
    ...given,
  }
  await db.insertInto('enrolments').values(enrolment).execute()
  return enrolment
}
