import { sql } from 'kysely'
import type { Db, Id } from '~db/schema'

/** One enrolment of a cohort with its person; undefined for an enrolment of another cohort. */
export function findParticipant(db: Db, cohortId: Id, enrolmentId: Id) {
  return db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select([
      'enrolments.person_id',
      'enrolments.agency_id',
      'enrolments.unit_id',
      'enrolments.staff_group',
      'enrolments.day_marks',
      'enrolments.last_seen_at',
      'people.name',
      'people.title_front',
      'people.title_back',
      'people.nip',
      'people.number',
      'people.employment',
      'people.position',
      'people.grade',
      'people.email',
      'people.phone',
      'people.appointed_on',
      'people.activated_at',
      'agencies.name as agency_name',
      'units.name as unit_name',
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .where('enrolments.id', '=', enrolmentId)
    .executeTakeFirst()
}

/** How many questions and reflections of each item have an answer. */
export async function countAnswers(db: Db, enrolmentId: Id): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('answers')
    .select(['item_id', sql<number>`count(distinct target_id)`.as('targets')])
    .where('enrolment_id', '=', enrolmentId)
    .groupBy('item_id')
    .execute()
  return new Map(rows.map((row) => [row.item_id, Number(row.targets)]))
}

/** What one person pledged, oldest first: the version of the words, never their text. */
export async function findPledges(db: Db, enrolmentId: Id) {
  const rows = await db
    .selectFrom('answers')
    .select(['item_id', 'value', 'received_at'])
    .where('enrolment_id', '=', enrolmentId)
    .where('value', 'like', '{"pledge":%')
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(({ item_id: itemId, value, received_at: at }) => ({
    itemId,
    version: (JSON.parse(value) as { pledge: string }).pledge,
    at,
  }))
}

/** How many parts of each lesson are done. */
export async function countParts(db: Db, enrolmentId: Id): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('part_completions')
    .select(['item_id', sql<number>`count(*)`.as('parts')])
    .where('enrolment_id', '=', enrolmentId)
    .groupBy('item_id')
    .execute()
  return new Map(rows.map((row) => [row.item_id, Number(row.parts)]))
}

/** Every attendance ever recorded of one person, newest first. */
export function findAttendanceHistory(db: Db, enrolmentId: Id) {
  return db
    .selectFrom('attendances')
    .leftJoin('people', 'people.id', 'attendances.recorded_by')
    .select([
      'attendances.item_id',
      'attendances.status',
      'attendances.letter_number',
      'attendances.recorded_at',
      'people.name as recorder',
    ])
    .where('attendances.enrolment_id', '=', enrolmentId)
    .orderBy('attendances.recorded_at', 'desc')
    .orderBy('attendances.id', 'desc')
    .execute()
}

/** The newest one-time code of a person: when, never the code. */
export function findNewestCode(db: Db, personId: Id) {
  return db
    .selectFrom('activation_codes')
    .select(['issued_at', 'expires_at', 'used_at', 'ended_at'])
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** The devices a person is signed in on, last used first. */
export function findSessions(db: Db, personId: Id, now: string) {
  return db
    .selectFrom('sessions')
    .select(['id', 'label', 'device', 'seen_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute()
}

export function findCorrections(db: Db, personId: Id) {
  return db
    .selectFrom('corrections')
    .select(['id', 'field', 'wanted', 'reported_at', 'settled_at'])
    .where('person_id', '=', personId)
    .orderBy('reported_at', 'desc')
    .execute()
}
