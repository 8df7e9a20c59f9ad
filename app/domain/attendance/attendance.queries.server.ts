import type { Db, Id, Instant } from '~db/schema'
import type { AttendanceStatus } from './attendance.rules'

export interface NewestAttendance {
  status: AttendanceStatus
  letterNumber: string
  recordedAt: Instant
}

/** The attendance items of a cohort with the day they belong to, in order of the programme. */
export function findAttendanceItems(db: Db, cohortId: Id) {
  return db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .select([
      'cohort_items.item_id as itemId',
      'cohort_items.title',
      'cohort_days.number as dayNumber',
      'cohort_days.date',
    ])
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.kind', '=', 'attendance')
    .orderBy('cohort_days.number')
    .orderBy('cohort_items.position')
    .execute()
}

/** By enrolment, the newest record of one item; people without a record are absent from the map. */
export async function findNewestAttendances(
  db: Db,
  cohortId: Id,
  itemId: string,
): Promise<Map<Id, NewestAttendance>> {
  const rows = await db
    .selectFrom('attendances')
    .innerJoin('enrolments', 'enrolments.id', 'attendances.enrolment_id')
    .select([
      'attendances.enrolment_id',
      'attendances.status',
      'attendances.letter_number',
      'attendances.recorded_at',
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .where('attendances.item_id', '=', itemId)
    .orderBy('attendances.recorded_at')
    .orderBy('attendances.id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.enrolment_id,
      { status: row.status, letterNumber: row.letter_number, recordedAt: row.recorded_at },
    ]),
  )
}

/** Everyone of the cohort, or of one of its agencies, with the agency they belong to. */
export function findEnrolled(db: Db, cohortId: Id, agencyId: Id | 'none' | null) {
  const query = db
    .selectFrom('enrolments')
    .leftJoin('units', 'units.id', 'enrolments.agency_id')
    .select(['enrolments.id', 'enrolments.agency_id', 'units.name as agency_name'])
    .where('enrolments.cohort_id', '=', cohortId)
  if (agencyId === null) return query.execute()
  return agencyId === 'none'
    ? query.where('enrolments.agency_id', 'is', null).execute()
    : query.where('enrolments.agency_id', '=', agencyId).execute()
}
