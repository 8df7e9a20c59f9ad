import { sql } from 'kysely'
import type { AttendancesTable, Db, Id, Instant, IsoDate } from '~db/schema'
import { PRESENT } from './settle-attendance.server'

/**
 * Enrolments that may need attention: something of the open days is not done, and besides that the
 * account waits, the app was last opened before `seenBefore`, the opening or two days are open. More
 * than needed is fine (the rules decide); people who are up to date are never read.
 */
export function findCandidates(
  db: Db,
  cohortId: Id,
  input: { openUntil: number; openingNumbers: readonly number[]; seenBefore: Instant },
) {
  const open = sql`substr(enrolments.day_marks, 1, ${sql.lit(input.openUntil)})`
  const unfinished = sql<number>`length(replace(replace(${open}, 's', ''), 'l', ''))`
  const markOf = (number: number) =>
    sql<string>`substr(enrolments.day_marks, ${sql.lit(number)}, 1)`
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
      'people.activated_at',
      'people.name',
      'people.title_front',
      'people.title_back',
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .where(unfinished, '>=', 1)
    .where((eb) =>
      eb.or([
        eb(unfinished, '>=', 2),
        eb('enrolments.last_seen_at', 'is', null),
        eb('enrolments.last_seen_at', '<', input.seenBefore),
        ...input.openingNumbers.map((number) => eb(markOf(number), 'not in', ['s', 'l'])),
      ]),
    )
    .execute()
}

/** Who was not at the opening and has not made up for it: the newest attendance of each. */
export async function findOpenings(
  db: Db,
  cohortId: Id,
): Promise<Map<Id, AttendancesTable['status']>> {
  const rows = await db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .innerJoin('attendances', 'attendances.item_id', 'cohort_items.item_id')
    .innerJoin('enrolments', 'enrolments.id', 'attendances.enrolment_id')
    .leftJoin('item_completions', (join) =>
      join
        .onRef('item_completions.enrolment_id', '=', 'attendances.enrolment_id')
        .onRef('item_completions.item_id', '=', 'attendances.item_id'),
    )
    .select(['attendances.enrolment_id', 'attendances.status'])
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.kind', '=', 'attendance')
    .where('cohort_days.kind', '=', 'opening')
    .where('enrolments.cohort_id', '=', cohortId)
    .where('item_completions.item_id', 'is', null)
    .orderBy('attendances.recorded_at')
    .orderBy('attendances.id')
    .execute()
  const newest = new Map(rows.map((row) => [row.enrolment_id, row.status]))
  return new Map([...newest].filter(([, status]) => !PRESENT.includes(status)))
}

/** The individual dates of a cohort: by enrolment, the newest date of each day. */
export async function findCohortOwnDates(
  db: Db,
  cohortId: Id,
): Promise<Map<Id, Map<string, IsoDate>>> {
  const rows = await db
    .selectFrom('own_dates')
    .innerJoin('enrolments', 'enrolments.id', 'own_dates.enrolment_id')
    .select(['own_dates.enrolment_id', 'own_dates.day_id', 'own_dates.date'])
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy('own_dates.added_at')
    .orderBy('own_dates.id')
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
