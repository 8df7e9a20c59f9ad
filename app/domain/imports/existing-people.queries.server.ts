import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Database, Db, Id } from '~db/schema'
import type { ImportedPerson } from './import.schema'
import { nameAndUnitKey, type ExistingPeople, type ExistingPerson } from './match-people.rules'

type Condition = (
  eb: ExpressionBuilder<Database, 'people'>,
) => ExpressionWrapper<Database, 'people', SqlBool>

const BATCH = 500

/**
 * Loads whom the rows may mean. Weaker signs are only looked up for rows that no stronger one has
 * explained, so a sheet of known NIPs costs one lookup a row; a number
 * is always looked up, for it may contradict the NIP.
 */
export async function loadExistingPeople(
  db: Db,
  cohortId: Id,
  people: readonly ImportedPerson[],
): Promise<ExistingPeople> {
  const byNip = await loadBy(
    db,
    cohortId,
    'nip',
    people,
    (keys) => (eb) => eb('people.nip', 'in', keys),
  )
  const byNumber = await loadBy(
    db,
    cohortId,
    'number',
    people,
    (keys) => (eb) => eb('people.number', 'in', keys),
  )
  const unexplained = people.filter(
    ({ nip, number }) => !(nip && byNip.has(nip)) && !(number && byNumber.has(number)),
  )
  const byEmail = await loadBy(db, cohortId, 'email', unexplained, signingInWith)
  const byNameAndUnit = await loadParticipants(db, cohortId, unexplained)
  return { byNip, byNumber, byEmail, byNameAndUnit }
}

const signingInWith =
  (emails: string[]): Condition =>
  (eb) =>
    eb(
      'people.id',
      'in',
      eb
        .selectFrom('sign_in_names')
        .select('person_id')
        .where('kind', '=', 'email')
        .where('value', 'in', emails),
    )

async function loadBy(
  db: Db,
  cohortId: Id,
  sign: 'nip' | 'number' | 'email',
  people: readonly ImportedPerson[],
  condition: (keys: string[]) => Condition,
): Promise<Map<string, ExistingPerson>> {
  const found = new Map<string, ExistingPerson>()
  const keys = [...new Set(people.flatMap((person) => person[sign] ?? []))]
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await selectPeople(db, cohortId)
      .where(condition(keys.slice(start, start + BATCH)))
      .execute()
    for (const row of rows) if (row[sign]) found.set(row[sign], row)
  }
  return found
}

/** The cohort's participants by name and unit; without a row that lacks a NIP, only those who lack one. */
async function loadParticipants(
  db: Db,
  cohortId: Id,
  people: readonly ImportedPerson[],
): Promise<Map<string, ExistingPerson[]>> {
  const found = new Map<string, ExistingPerson[]>()
  if (people.length === 0) return found
  const participants = selectPeople(db, cohortId).where('enrolments.id', 'is not', null)
  const rows = await (
    people.every(({ nip }) => nip) ? participants.where('people.nip', 'is', null) : participants
  ).execute()
  for (const row of rows) {
    const key = nameAndUnitKey(row.name, row.unit_id)
    found.set(key, [...(found.get(key) ?? []), row])
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
    .leftJoin('units', 'units.id', 'people.unit_id')
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
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
      'units.name as unit_name',
      'people.appointed_on',
      'enrolments.id as enrolment_id',
      'enrolments.agency_id',
      'agencies.name as agency_name',
    ])
    .select((eb) => [
      eb
        .selectFrom('certificate_names')
        .select('certificate_names.name')
        .whereRef('certificate_names.person_id', '=', 'people.id')
        .orderBy('confirmed_at', 'desc')
        .limit(1)
        .as('confirmed_name'),
      eb
        .selectFrom('corrections')
        .select('wanted')
        .whereRef('corrections.person_id', '=', 'people.id')
        .where('field', '=', 'nama')
        .where('settled_at', 'is not', null)
        .orderBy('settled_at', 'desc')
        .limit(1)
        .as('asked_name'),
    ])
}
