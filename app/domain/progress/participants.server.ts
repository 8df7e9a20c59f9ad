import { sql } from 'kysely'
import type { Db, Id, Instant, StaffGroup } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { WatchState } from './daily-watch.rules'
import {
  findAttendanceItems,
  selectParticipants,
  stateOn,
  type ParticipantFilter,
  type WatchedMoment,
} from './participants.queries.server'
import type { WatchedCohort, WatchedDay } from './watched-cohort.server'

const PAGE_SIZE = 50

export interface ParticipantRow {
  enrolmentId: Id
  /** With titles, as printed. */
  name: string
  /** The last four digits: enough to tell two people of one name apart, not enough to copy. */
  nipEnd: string | null
  staffGroup: StaffGroup | null
  agencyName: string | null
  unitName: string | null
  /** One character a programme day, see `enrolments.day_marks`. */
  marks: string
  daysDone: number
  /** On the watched day; null before the programme has days. */
  state: WatchState | null
  lastSeenAt: Instant | null
}

export interface ParticipantList {
  rows: ParticipantRow[]
  total: number
  /** 1-based; the last page when a later one was asked for. */
  page: number
  pages: number
}

/** What "state" means in a list about `day`. */
export async function momentOf(
  db: Db,
  cohort: WatchedCohort,
  day: WatchedDay | undefined,
): Promise<WatchedMoment | null> {
  if (!day) return null
  return {
    dayId: day.dayId,
    number: day.number,
    attendanceItemIds: await findAttendanceItems(db, cohort.id, day.dayId),
    today: cohort.today,
  }
}

/**
 * The people of a cohort that fit the filter, fifty a page.
 * The caller has asked whether the actor may watch the cohort (`findWatchedCohort`).
 */
export async function listParticipants(
  db: Db,
  cohortId: Id,
  filter: ParticipantFilter,
  input: { moment: WatchedMoment | null; page: number; order: 'name' | 'behind' },
): Promise<ParticipantList> {
  const { moment } = input
  const people = selectParticipants(db, cohortId, filter, moment)
  const counted = await people.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, input.page), pages)
  const rows = await people
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select([
      'enrolments.id',
      'people.name',
      'people.title_front',
      'people.title_back',
      'people.nip',
      'enrolments.staff_group',
      'agencies.name as agency_name',
      'units.name as unit_name',
      'enrolments.day_marks',
      'enrolments.days_done',
      'enrolments.last_seen_at',
      moment ? stateOn(moment).as('state') : sql<null>`null`.as('state'),
    ])
    .$if(input.order === 'behind', (query) => query.orderBy('enrolments.days_done'))
    .orderBy(sql`lower(people.name)`)
    .orderBy('enrolments.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  return {
    total,
    page,
    pages,
    rows: rows.map((row) => ({
      enrolmentId: row.id,
      name: fullName(row),
      nipEnd: row.nip?.slice(-4) ?? null,
      staffGroup: row.staff_group,
      agencyName: row.agency_name,
      unitName: row.unit_name,
      marks: row.day_marks,
      daysDone: row.days_done,
      state: row.state,
      lastSeenAt: row.last_seen_at,
    })),
  }
}
