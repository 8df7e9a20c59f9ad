import type { Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { listParticipants, type ParticipantRow } from '../progress/participants.server'
import { findWatchedCohort, type WatchedCohort } from '../progress/watched-cohort.server'
import { notFound } from '../refusal'
import {
  findAttendanceItems,
  findEnrolled,
  findNewestAttendances,
  type NewestAttendance,
} from './attendance.queries.server'
import { emptyCounts, type AttendanceCounts } from './attendance.rules'

export interface AttendanceRecap {
  agencyId: Id | 'none'
  name: string
  people: number
  counts: AttendanceCounts
}

export interface AttendedItem {
  itemId: string
  title: string
  dayNumber: number
  date: IsoDate
  /** Nothing can be recorded before its day. */
  open: boolean
}

export interface AttendancePage {
  cohort: WatchedCohort
  /** Null when the programme has no attendance. */
  item: AttendedItem | null
  /** By agency, those with people not yet recorded first. */
  recap: AttendanceRecap[]
  total: AttendanceRecap
  /** The people of the chosen agency or of the search, fifty a page; null while neither is chosen. */
  list: {
    rows: (ParticipantRow & { attendance: NewestAttendance | null })[]
    total: number
    page: number
    pages: number
  } | null
}

export interface AttendanceQuestion {
  /** The first attendance item of the programme when null. */
  itemId: string | null
  agencyId: Id | 'none' | null
  search: string
  page: number
}

/** Presensi: counts by agency, and the people of the one that was opened. */
export async function readAttendancePage(
  db: Db,
  actor: Actor,
  slug: string,
  question: AttendanceQuestion,
): Promise<AttendancePage> {
  const cohort = await findWatchedCohort(db, actor, slug)
  const items = await findAttendanceItems(db, cohort.id)
  const item = question.itemId
    ? (items.find(({ itemId }) => itemId === question.itemId) ?? notFound())
    : items[0]
  const newest = item
    ? await findNewestAttendances(db, cohort.id, item.itemId)
    : new Map<Id, NewestAttendance>()
  const { recap, total } = countByAgency(await findEnrolled(db, cohort.id, null), newest)
  const { agencyId, search, page } = question
  const people =
    !item || (agencyId === null && search === '')
      ? null
      : await listParticipants(
          db,
          cohort.id,
          { agencyId, search, staffGroup: null, state: null },
          { moment: null, page, order: 'name' },
        )
  return {
    cohort,
    item: item ? { ...item, open: item.date <= cohort.today } : null,
    recap,
    total,
    list: people && {
      ...people,
      rows: people.rows.map((row) => ({
        ...row,
        attendance: newest.get(row.enrolmentId) ?? null,
      })),
    },
  }
}

function countByAgency(
  enrolled: Awaited<ReturnType<typeof findEnrolled>>,
  newest: ReadonlyMap<Id, NewestAttendance>,
): Pick<AttendancePage, 'recap' | 'total'> {
  const total: AttendanceRecap = {
    agencyId: 'none',
    name: 'Semua',
    people: 0,
    counts: emptyCounts(),
  }
  const byAgency = new Map<Id | 'none', AttendanceRecap>()
  for (const row of enrolled) {
    const agencyId = row.agency_id ?? 'none'
    let agency = byAgency.get(agencyId)
    if (!agency) {
      const name = row.agency_name ?? 'Tanpa perangkat daerah'
      agency = { agencyId, name, people: 0, counts: emptyCounts() }
      byAgency.set(agencyId, agency)
    }
    const status = newest.get(row.id)?.status ?? 'unrecorded'
    for (const sum of [agency, total]) {
      sum.people += 1
      sum.counts[status] += 1
    }
  }
  const recap = [...byAgency.values()].toSorted(
    (a, b) =>
      Math.sign(b.counts.unrecorded) - Math.sign(a.counts.unrecorded) ||
      a.name.localeCompare(b.name, 'id'),
  )
  return { recap, total }
}
