import type { Db, Id, IsoDate, StaffGroup } from '~db/schema'
import { ATTENDANCE_WORDS } from '../attendance/attendance.rules'
import { dayOf, instantAt } from '../clock'
import { addDays, workingDaysBetween, type Calendar } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import {
  findCandidates,
  findCohortOwnDates,
  findOpenings,
  findShiftUnits,
} from './attention.queries.server'
import {
  attentionReasons,
  compareReasons,
  FIRST_ATTENTION_DAY,
  silentLimit,
  type AttentionReason,
} from './attention.rules'
import { EXCUSED, type AttendanceStatus } from './settle-attendance.server'
import type { WatchedCohort, WatchedDay } from './watched-cohort.server'

/** One person who needs attention, with every reason; the first is the main one. */
export interface AttentionEntry {
  enrolmentId: Id
  personId: Id
  /** As stored; the order among equals. */
  name: string
  agencyId: Id | null
  staffGroup: StaffGroup | null
  marks: string
  reasons: [AttentionReason, ...AttentionReason[]]
}

/**
 * Everyone who needs attention in a cohort, most urgent first; with `enrolmentId` at most that one.
 * The caller has asked whether the actor may watch the cohort.
 */
export async function rankAttention(
  db: Db,
  cohort: WatchedCohort,
  enrolmentId?: Id,
): Promise<AttentionEntry[]> {
  if (cohort.openDays.length < FIRST_ATTENTION_DAY) return []
  const calendar = await loadCalendar(db, cohort)
  const watched = { cohortId: cohort.id, enrolmentId }
  const openings = await findOpenings(db, watched)
  const candidates = await findCandidates(db, watched, {
    openUntil: lastNumber(cohort.openDays),
    pastUntil: lastNumber(cohort.openDays.filter(({ date }) => date < cohort.today)),
    seenBefore: instantAt(firstDayNotSilent(cohort.today, calendar)),
    openingNumbers: cohort.openDays.flatMap((day) => (day.kind === 'opening' ? day.number : [])),
  })
  const ownDates = await findCohortOwnDates(db, watched)
  const shiftUnits = await findShiftUnits(db)
  const silentDays = rememberedWorkingDays(cohort.today, calendar)

  return candidates
    .flatMap((row): AttentionEntry[] => {
      const seenAt = row.last_seen_at ?? row.activated_at
      const lastSeenOn = seenAt ? dayOf(seenAt) : null
      const open = openNumbers(cohort, row.day_marks, ownDates.get(row.id))
      const [main, ...others] = attentionReasons({
        activated: row.activated_at !== null,
        openDayCount: cohort.openDays.length,
        unfinishedDays: open.past,
        upToDate: open.past.length === 0 && !open.today,
        lastSeenOn,
        silentWorkingDays: lastSeenOn ? silentDays(lastSeenOn) : 0,
        shiftWork: [row.unit_id, row.agency_id].some((id) => id !== null && shiftUnits.has(id)),
        opening: openingFact(openings.get(row.id)),
      })
      if (!main) return []
      return [
        {
          enrolmentId: row.id,
          personId: row.person_id,
          name: row.name,
          agencyId: row.agency_id,
          staffGroup: row.staff_group,
          marks: row.day_marks,
          reasons: [main, ...others],
        },
      ]
    })
    .toSorted(byUrgency)
}

const lastNumber = (days: readonly WatchedDay[]) => Math.max(0, ...days.map((day) => day.number))

/** Days of this person that could be done and are not: the numbers of past ones, and whether today's is open. */
function openNumbers(
  cohort: WatchedCohort,
  marks: string,
  ownDates: ReadonlyMap<string, IsoDate> | undefined,
): { past: number[]; today: boolean } {
  const past: number[] = []
  let today = false
  for (const { dayId, number, date, ready } of cohort.openDays) {
    const mark = marks[number - 1]
    if (!ready || mark === 's' || mark === 'l') continue
    const own = ownDates?.get(dayId) ?? date
    if (own < cohort.today) past.push(number)
    else if (own === cohort.today) today = true
  }
  return { past, today }
}

function openingFact(status: AttendanceStatus | undefined) {
  if (!status) return null
  return { excused: EXCUSED.includes(status), status: ATTENDANCE_WORDS[status].toLowerCase() }
}

/** Whoever was here on this day or later has not been silent long enough to be noted. */
function firstDayNotSilent(today: IsoDate, calendar: Calendar): IsoDate {
  let day = today
  while (workingDaysBetween(addDays(day, -1), today, calendar) < silentLimit(false)) {
    day = addDays(day, -1)
  }
  return day
}

/** Few different days cover everyone, so each is counted once. */
function rememberedWorkingDays(today: IsoDate, calendar: Calendar): (from: IsoDate) => number {
  const known = new Map<IsoDate, number>()
  return (from) => {
    const days = known.get(from) ?? workingDaysBetween(from, today, calendar)
    known.set(from, days)
    return days
  }
}

/** Act before watch, then who has most reasons, then the largest number, then the kind of reason. */
function byUrgency(a: AttentionEntry, b: AttentionEntry): number {
  const [main, other] = [a.reasons[0], b.reasons[0]]
  if (main.severity !== other.severity) return compareReasons(main, other)
  return (
    b.reasons.length - a.reasons.length ||
    other.weight - main.weight ||
    compareReasons(main, other) ||
    (a.name < b.name ? -1 : 1)
  )
}
