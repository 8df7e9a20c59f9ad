import { sql } from 'kysely'
import type { AttendancesTable, Db, Id, Instant, IsoDate } from '~db/schema'
import { PRESENT } from './settle-attendance.server'

/** Everyone in a cohort, or one of them alone. */
export interface Watched {
  cohortId: Id
  enrolmentId?: Id
}

/**
 * Enrolments that may need attention: something of the open days is not done, and besides that the
 * account waits, the app was last opened before `seenBefore`, the opening or two past days are not
 * done. More than needed is fine (the rules decide); people who are up to date are never read.
 */
export function findCandidates(
  db: Db,
  { cohortId, enrolmentId }: Watched,
  days: {
    /** Number of the last day that has come, and of the last one before today. */
    openUntil: number
    pastUntil: number
    openingNumbers: readonly number[]
    seenBefore: Instant
  },
) {
  return db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .select([
      'enrolments.id',
      'enrolments.agency_id',
      'enrolments.unit_id',
      'enrolments.staff_group',
      'enrolments.day_marks',
      'enrolments.last_seen_at',
      'enrolments.person_id',
      // These two stand in the index `people_watch`: a hundred thousand rows of people stay unread.
      'people.activated_at',
      'people.name',
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .$if(enrolmentId !== undefined, (query) => query.where('enrolments.id', '=', enrolmentId!))
    .where(unfinishedUntil(days.openUntil), '>=', 1)
    .where((eb) =>
      eb.or([
        eb(unfinishedUntil(days.pastUntil), '>=', 2),
        eb('enrolments.last_seen_at', 'is', null),
        eb('enrolments.last_seen_at', '<', days.seenBefore),
        ...days.openingNumbers.map((number) => eb(markOf(number), 'not in', ['s', 'l'])),
      ]),
    )
    .execute()
}

const markOf = (number: number) => sql<string>`substr(enrolments.day_marks, ${sql.lit(number)}, 1)`

/** How many of the first `number` days are not done. */
const unfinishedUntil = (number: number) => {
  const marks = sql`substr(enrolments.day_marks, 1, ${sql.lit(number)})`
  return sql<number>`length(replace(replace(${marks}, 's', ''), 'l', ''))`
}

/** Who was not at the opening and has not made up for it: the newest attendance of each. */
export async function findOpenings(
  db: Db,
  { cohortId, enrolmentId }: Watched,
): Promise<Map<Id, AttendancesTable['status']>> {
  const items = await db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .select('cohort_items.item_id')
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.kind', '=', 'attendance')
    .where('cohort_days.kind', '=', 'opening')
    .execute()
  if (items.length === 0) return new Map()
  const rows = await db
    .selectFrom('attendances as a')
    .select(['a.enrolment_id', 'a.status'])
    .where(
      'a.item_id',
      'in',
      items.map((item) => item.item_id),
    )
    .where('a.status', 'not in', PRESENT)
    .where(isNewest)
    .where(enrolledIn(cohortId, 'a'))
    .$if(enrolmentId !== undefined, (query) => query.where('a.enrolment_id', '=', enrolmentId!))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('item_completions as done')
            .select('done.item_id')
            .whereRef('done.enrolment_id', '=', 'a.enrolment_id')
            .whereRef('done.item_id', '=', 'a.item_id'),
        ),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.enrolment_id, row.status]))
}

const isNewest = sql<boolean>`not exists (
  select 1 from attendances n
  where n.enrolment_id = a.enrolment_id and n.item_id = a.item_id
    and (n.recorded_at > a.recorded_at or (n.recorded_at = a.recorded_at and n.id > a.id)))`

/** As `exists`, so that the few rows of the alias are read first and not everyone in the cohort. */
const enrolledIn = (cohortId: Id, alias: string) =>
  sql<boolean>`exists (
    select 1 from enrolments e
    where e.id = ${sql.ref(`${alias}.enrolment_id`)} and e.cohort_id = ${cohortId})`

/** The individual dates of a cohort: by enrolment, the newest date of each day. */
export async function findCohortOwnDates(
  db: Db,
  { cohortId, enrolmentId }: Watched,
): Promise<Map<Id, Map<string, IsoDate>>> {
  const rows = await db
    .selectFrom('own_dates')
    .select(['enrolment_id', 'day_id', 'date'])
    .where(enrolledIn(cohortId, 'own_dates'))
    .$if(enrolmentId !== undefined, (query) => query.where('enrolment_id', '=', enrolmentId!))
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const dates = new Map<Id, Map<string, IsoDate>>()
  for (const row of rows) {
    const own = dates.get(row.enrolment_id) ?? new Map<string, IsoDate>()
    dates.set(row.enrolment_id, own.set(row.day_id, row.date))
  }
  return dates
}

/** Units where people work in shifts. */
export async function findShiftUnits(db: Db): Promise<Set<Id>> {
  const rows = await db.selectFrom('units').select('id').where('shift_work', '=', 1).execute()
  return new Set(rows.map((row) => row.id))
}
