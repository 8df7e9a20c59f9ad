import { sql, type RawBuilder } from 'kysely'
import type { Db, Id, IsoDate, StaffGroup } from '~db/schema'
import type { WatchState } from './daily-watch.rules'
import { EXCUSED } from './settle-attendance.server'

/** The day a list is about, as the state of each person is asked of it. */
export interface WatchedMoment {
  dayId: string
  number: number
  /** The attendance items of that day: an excuse there excuses the day. */
  attendanceItemIds: readonly string[]
  today: IsoDate
}

export interface ParticipantFilter {
  /** Part of a name, or digits of a NIP or participant number; '' for everyone. */
  search: string
  /** `none` for people without an agency. */
  agencyId: Id | 'none' | null
  staffGroup: StaffGroup | null
  state: WatchState | null
}

/** Enrolments whose newest own date for the day has not come yet, or whose newest attendance is an excuse. */
function excused(moment: WatchedMoment): RawBuilder<boolean> {
  const later = sql`enrolments.id in (
    select o.enrolment_id from own_dates o
    where o.day_id = ${moment.dayId} and o.date > ${moment.today} and not exists (
      select 1 from own_dates n
      where n.enrolment_id = o.enrolment_id and n.day_id = o.day_id
        and (n.added_at > o.added_at or (n.added_at = o.added_at and n.id > o.id))))`
  if (moment.attendanceItemIds.length === 0) return sql<boolean>`(${later})`
  return sql<boolean>`(${later} or enrolments.id in (${excusedFrom(moment.attendanceItemIds)}))`
}

/** Subquery of enrolment ids whose newest attendance on one of the items is an excuse. */
export function excusedFrom(itemIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select a.enrolment_id from attendances a
    where a.item_id in (${sql.join([...itemIds])}) and a.status in (${sql.join([...EXCUSED])})
      and not exists (
        select 1 from attendances n
        where n.enrolment_id = a.enrolment_id and n.item_id = a.item_id
          and (n.recorded_at > a.recorded_at or (n.recorded_at = a.recorded_at and n.id > a.id)))`
}

/**
 * The state of an enrolment on one day. Exactly one holds, so counts add up to the head count.
 * What was done comes before why it was not; accounts are looked up only for those who have nothing.
 */
export function stateOn(moment: WatchedMoment): RawBuilder<WatchState> {
  const mark = sql`substr(enrolments.day_marks, ${sql.lit(moment.number)}, 1)`
  return sql<WatchState>`case
    when ${mark} in ('s', 'l') then 'done'
    when ${mark} = 'b' then 'begun'
    when ${excused(moment)} then 'excused'
    when (select p.activated_at from people p where p.id = enrolments.person_id) is null
      then 'not-activated'
    else 'not-begun' end`
}

/** Head counts by agency, staff group, marks of the open days and state on the watched day. */
export function countByMarks(db: Db, cohortId: Id, moment: WatchedMoment, openDays: number) {
  const marks = sql<string>`substr(enrolments.day_marks, 1, ${sql.lit(openDays)})`
  return db
    .selectFrom(
      db
        .selectFrom('enrolments')
        .select(['agency_id', 'staff_group', marks.as('marks'), stateOn(moment).as('state')])
        .where('cohort_id', '=', cohortId)
        .as('people_now'),
    )
    .select(['agency_id', 'staff_group', 'marks', 'state', sql<number>`count(*)`.as('people')])
    .groupBy(['agency_id', 'staff_group', 'marks', 'state'])
    .execute()
}

/** The attendance items of one day. */
export async function findAttendanceItems(db: Db, cohortId: Id, dayId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cohort_items')
    .select('item_id')
    .where('cohort_id', '=', cohortId)
    .where('day_id', '=', dayId)
    .where('kind', '=', 'attendance')
    .orderBy('position')
    .execute()
  return rows.map((row) => row.item_id)
}

/** The enrolments of a cohort that fit the filter, joined to their people. */
export function selectParticipants(
  db: Db,
  cohortId: Id,
  filter: ParticipantFilter,
  moment: WatchedMoment | null,
) {
  let query = db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .where('enrolments.cohort_id', '=', cohortId)
  const { search, agencyId, staffGroup, state } = filter
  if (agencyId === 'none') query = query.where('enrolments.agency_id', 'is', null)
  else if (agencyId) query = query.where('enrolments.agency_id', '=', agencyId)
  if (staffGroup) query = query.where('enrolments.staff_group', '=', staffGroup)
  if (state && moment) query = query.where(stateOn(moment), '=', state)
  if (search) query = query.where(matches(search))
  return query
}

/** Digits (spaces allowed) look in NIP and participant number, anything else in the name. */
function matches(search: string): RawBuilder<boolean> {
  const digits = search.replaceAll(/[\s.]/gu, '')
  if (/^\d{3,}$/u.test(digits)) {
    const pattern = `%${digits}%`
    return sql<boolean>`(people.nip like ${pattern} or people.number like ${pattern})`
  }
  const pattern = `%${search.replaceAll(/[\\%_]/gu, '\\$&')}%`
  return sql<boolean>`lower(people.name) like lower(${pattern}) escape '\\'`
}
