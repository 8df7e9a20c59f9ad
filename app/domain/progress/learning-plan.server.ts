import type {
  AttendancesTable,
  DayKind,
  Db,
  Id,
  Instant,
  IsoDate,
  ItemKind,
  Organiser,
} from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { missingInLesson, resumePart, type LessonEvidence, type Missing } from './completion.rules'
import { dayState, isOpen, type DayState } from './day-state.rules'
import { findCohortPlan } from './cohort-plan.server'
import { loadUnfinishedEvidence, NO_EVIDENCE } from './evidence.server'
import { findOutlines, type PartOutline } from './lesson-demand.server'
import {
  findAttendances,
  findClosingDay,
  findDayCompletions,
  findEnrolment,
  findItemCompletions,
  findOwnDates,
  type EnrolmentRow,
  type ItemRow,
} from './plan.queries.server'

export interface PlanItem {
  itemId: string
  kind: ItemKind
  title: string
  /** What a finished day still holds open is asked of nobody: an upgrade brought it afterwards. */
  required: boolean
  minutes: number
  organiser: Organiser
  /** A lesson that is written, or something that needs none. */
  ready: boolean
  completedAt: Instant | null
  attendance: AttendancesTable['status'] | null
  /** Only for lessons of open days that are not done yet. */
  lesson: {
    partsDone: number
    partsTotal: number
    minutesLeft: number
    resume: string
    missing: Missing[]
  } | null
}

export interface PlanDay {
  dayId: string
  number: number
  kind: DayKind
  title: string
  agenda: string
  date: IsoDate
  state: DayState
  completedAt: Instant | null
  items: PlanItem[]
}

export interface LearningPlan {
  enrolment: EnrolmentRow
  today: IsoDate
  closesOn: IsoDate
  days: PlanDay[]
}

/** A learner's whole programme with what is done, open and missing: the base of Hari ini and Jadwal. */
export async function loadLearningPlan(
  db: Db,
  actor: Actor,
  enrolmentId: Id,
): Promise<LearningPlan> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId })
  return planOf(db, enrolmentId, dayOf(actor.now))
}

/** The same plan for staff, who ask through their own permission. */
export async function planOf(db: Db, enrolmentId: Id, today: IsoDate): Promise<LearningPlan> {
  const enrolment = (await findEnrolment(db, enrolmentId)) ?? notFound()
  const { days, items } = await findCohortPlan(db, enrolment)
  const ownDates = await findOwnDates(db, enrolmentId)
  const itemsDone = new Map(
    (await findItemCompletions(db, enrolmentId)).map((row) => [row.item_id, row.completed_at]),
  )
  const daysDone = new Map(
    (await findDayCompletions(db, enrolmentId)).map((row) => [row.day_id, row]),
  )
  const attendances = await findAttendances(db, enrolmentId)
  const dated = days.map((day) => ({ ...day, date: ownDates.get(day.day_id) ?? day.date }))
  const open = new Set(dated.filter((day) => isOpen(day.date, today)).map((day) => day.day_id))
  const running = items.filter(
    (item) => item.revision_id && open.has(item.day_id) && !itemsDone.has(item.item_id),
  )
  const lessons = await loadRunningLessons(db, enrolment, running)
  return {
    enrolment,
    today,
    closesOn: await findClosingDay(db, enrolment),
    days: dated.map((day) => {
      const completion = daysDone.get(day.day_id)
      const own = items
        .filter((item) => item.day_id === day.day_id)
        .map((item) =>
          planItem(
            item,
            itemsDone.get(item.item_id),
            attendances.get(item.item_id)?.status,
            lessons,
          ),
        )
        .map((item) => (completion && !item.completedAt ? { ...item, required: false } : item))
      return {
        dayId: day.day_id,
        number: day.number,
        kind: day.kind,
        title: day.title,
        agenda: day.agenda,
        date: day.date,
        completedAt: completion?.completed_at ?? null,
        state: dayState(
          {
            date: day.date,
            completion: completion ? { onTime: completion.on_time === 1 } : null,
            ready: own.every((item) => item.ready || !item.required),
          },
          today,
        ),
        items: own,
      }
    }),
  }
}

function planItem(
  item: ItemRow,
  completedAt: Instant | undefined,
  attendance: AttendancesTable['status'] | undefined,
  lessons: ReadonlyMap<string, PlanItem['lesson']>,
): PlanItem {
  return {
    itemId: item.item_id,
    kind: item.kind,
    title: item.title,
    required: item.required === 1,
    minutes: item.minutes,
    organiser: item.organiser,
    ready: item.kind !== 'lesson' || item.revision_id !== null,
    completedAt: completedAt ?? null,
    attendance: attendance ?? null,
    lesson: lessons.get(item.item_id) ?? null,
  }
}

async function loadRunningLessons(
  db: Db,
  enrolment: EnrolmentRow,
  running: readonly ItemRow[],
): Promise<Map<string, PlanItem['lesson']>> {
  const revisionIds = running.flatMap((item) => item.revision_id ?? [])
  const outlines = await findOutlines(db, revisionIds, enrolment.staff_group)
  const evidence = await loadUnfinishedEvidence(db, enrolment.id)
  return new Map(
    running.map((item) => {
      const parts = outlines.get(item.revision_id ?? '') ?? []
      return [item.item_id, lessonProgress(parts, evidence.get(item.item_id) ?? NO_EVIDENCE)]
    }),
  )
}

function lessonProgress(
  parts: readonly PartOutline[],
  evidence: LessonEvidence,
): PlanItem['lesson'] {
  const left = parts.filter((part) => !evidence.doneParts.has(part.partId))
  return {
    partsDone: parts.length - left.length,
    partsTotal: parts.length,
    minutesLeft: left.reduce((sum, part) => sum + part.minutes, 0),
    resume: resumePart(parts, evidence)?.partId ?? '',
    missing: missingInLesson(parts, evidence),
  }
}
