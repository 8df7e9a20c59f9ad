import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Database, Db, Id } from '~db/schema'
import type { ImportedPerson } from './import.schema'
import { nameAndUnitKey, type ExistingPeople, type ExistingPerson } from './match-people.rules'

type Where = (
  eb: ExpressionBuilder<Database, 'people'>,
) => ExpressionWrapper<Database, 'people', SqlBool>

const BATCH = 500

/** Loads whom the rows may mean: everyone with one of their names, and the cohort's participants. */
export async function loadExistingPeople(
  db: Db,
  cohortId: Id,
  people: readonly ImportedPerson[],
): Promise<ExistingPeople> {
  const byNip = await loadBy(db, cohortId, (keys) => (eb) => eb('people.nip', 'in', keys), {
    keys: people.map((person) => person.nip),
    keyOf: (person) => person.nip,
  })
  const byNumber = await loadBy(db, cohortId, (keys) => (eb) => eb('people.number', 'in', keys), {
    keys: people.map((person) => person.number),
    keyOf: (person) => person.number,
  })
  const withSignInEmail = (keys: string[]): Where => (eb) =>
    eb(
      'people.id',
      'in',
      eb
        .selectFrom('sign_in_names')
        .select('person_id')
        .where('kind', '=', 'email')
        .where('value', 'in', keys),
    )
  const byEmail = await loadBy(db, cohortId, withSignInEmail, {
    keys: people.map((person) => person.email),
    keyOf: (person) => person.email,
  })
  return { byNip, byNumber, byEmail, byNameAndUnit: await loadCohort(db, cohortId) }
}

async function loadBy(
  db: Db,
  cohortId: Id,
  where: (keys: string[]) => Where,
  { keys, keyOf }: { keys: (string | null)[]; keyOf: (person: ExistingPerson) => string | null },
): Promise<Map<string, ExistingPerson>> {
  const found = new Map<string, ExistingPerson>()
  const wanted = [...new Set(keys.filter((key) => key !== null))]
  for (let start = 0; start < wanted.length; start += BATCH) {
    const rows = await selectPeople(db, cohortId)
      .where(where(wanted.slice(start, start + BATCH)))
      .execute()
    for (const row of rows) {
      const key = keyOf(row)
      if (key !== null) found.set(key, row)
    }
  }
  return found
}

async function loadCohort(db: Db, cohortId: Id): Promise<Map<string, ExistingPerson | null>> {
  const rows = await selectPeople(db, cohortId).where('enrolments.id', 'is not', null).execute()
  const found = new Map<string, ExistingPerson | null>()
  for (const row of rows) {
    const key = nameAndUnitKey(row.name, row.unit_id)
    found.set(key, found.has(key) ? null : row)
  }
  return found
}

function selectPeople(db: Db, cohortId: Id) {
  return db
    .selectFrom('people')
    .leftJoin('enrolments', (join) =>
      join
        .onRef('enrolments.person_id', '=', 'people.id')
        .on('enrolments.cohort_id', '=', cohortId),
    )
    .select([
      'people.id',
      'people.name',
      'people.title_front',
      'people.title_back',
      'people.nip',
      'people.number',
      'people.employment',
      'people.staff_group',
      'people.position',
      'people.grade',
      'people.email',
      'people.phone',
      'people.unit_id',
      'people.appointed_on',
      'enrolments.id as enrolment_id',
      'enrolments.agency_id',
    ])
}
