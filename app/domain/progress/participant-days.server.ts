import type { Db, Id, Instant, IsoDate, ItemKind } from '~db/schema'
import type { AttendanceStatus } from '../attendance/attendance.rules'
import { effectiveDays } from '../schedule/effective.rules'
import {
  countAnswers,
  countParts,
  findAttendanceHistory,
  findPledges,
} from './participant-page.queries.server'
import {
  findDayCompletions,
  findItemCompletions,
  findItems,
  type ItemRow,
} from './plan.queries.server'
import type { WatchedCohort } from './watched-cohort.server'

export interface ParticipantItem {
  itemId: string
  title: string
  kind: ItemKind
  required: boolean
  /** False while the lesson is not written. */
  ready: boolean
  completedAt: Instant | null
  partsDone: number
  answers: number
  /** What was pledged there, by the version of its words. */
  pledges: { version: string; at: Instant }[]
  /** Newest first; only of attendance items. */
  attendances: {
    status: AttendanceStatus
    letterNumber: string
    recordedAt: Instant
    recorder: string | null
  }[]
}

export interface ParticipantDay {
  dayId: string
  number: number
  title: string
  date: IsoDate
  /** Why the date is this person's own; null for the cohort's date. */
  ownReason: string | null
  /** False while a required lesson of the day is not written. */
  ready: boolean
  completion: { at: Instant; onTime: boolean } | null
  items: ParticipantItem[]
}

/** Day by day and item by item: what one person did, and when. */
export async function listParticipantDays(
  db: Db,
  cohort: WatchedCohort,
  enrolmentId: Id,
): Promise<ParticipantDay[]> {
  const ownDates = await db
    .selectFrom('own_dates')
    .select(['day_id as dayId', 'date', 'reason'])
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const items = await findItems(db, cohort.id)
  const toItem = await itemReader(db, enrolmentId)
  const completions = await findDayCompletions(db, enrolmentId)
  const byDay = new Map(completions.map((row) => [row.day_id, row]))
  return effectiveDays(cohort.days, ownDates).map((day) => {
    const done = byDay.get(day.dayId)
    return {
      dayId: day.dayId,
      number: day.number,
      title: day.title,
      date: day.date,
      ownReason: day.ownReason,
      ready: day.ready,
      completion: done ? { at: done.completed_at, onTime: done.on_time === 1 } : null,
      items: items
        .filter((item) => item.day_id === day.dayId)
        .map(toItem)
        // What an upgrade brought to a day that was finished is asked of nobody.
        .map((item) => (done && !item.completedAt ? { ...item, required: false } : item)),
    }
  })
}

async function itemReader(db: Db, enrolmentId: Id): Promise<(item: ItemRow) => ParticipantItem> {
  const answers = await countAnswers(db, enrolmentId)
  const parts = await countParts(db, enrolmentId)
  const history = await findAttendanceHistory(db, enrolmentId)
  const pledges = await findPledges(db, enrolmentId)
  const completions = await findItemCompletions(db, enrolmentId)
  const completedAt = new Map(completions.map((row) => [row.item_id, row.completed_at]))
  return (item) => ({
    itemId: item.item_id,
    title: item.title,
    kind: item.kind,
    required: item.required === 1,
    ready: item.kind !== 'lesson' || item.revision_id !== null,
    completedAt: completedAt.get(item.item_id) ?? null,
    partsDone: parts.get(item.item_id) ?? 0,
    answers: answers.get(item.item_id) ?? 0,
    pledges: pledges
      .filter(({ itemId }) => itemId === item.item_id)
      .map(({ version, at }) => ({ version, at })),
    attendances: history
      .filter((row) => row.item_id === item.item_id)
      .map((row) => ({
        status: row.status,
        letterNumber: row.letter_number,
        recordedAt: row.recorded_at,
        recorder: row.recorder,
      })),
  })
}
