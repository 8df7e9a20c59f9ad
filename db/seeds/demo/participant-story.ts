import { dayOf, instantAt } from '~/domain/clock'
import { newId } from '~/domain/ids'
import { RULE_VERSION } from '~/domain/progress/completion.rules'
import { countDone, withMark } from '~/domain/progress/day-state.rules'
import { addWorkingDays, type Calendar } from '~/domain/schedule/calendar.rules'
import { isOnTime } from '~/domain/schedule/plan.rules'
import type { AttendancesTable, Id, Instant, IsoDate } from '~db/schema'
import { dayStory, type Behaviour, type DayStory } from './behaviours'
import { minutesBefore, readLesson, type SeededLesson } from './lesson-story'
import type { Rows } from './rows'
import { takeTest, type SeededTest } from './test-story'

export interface SeededDay {
  dayId: string
  number: number
  date: IsoDate
  attendanceItem: string | null
  lessons: readonly SeededLesson[]
  /** Taken before the lessons. */
  tests: readonly SeededTest[]
  /** *Pembukaan susulan*, behind the attendance item. */
  makeUp: SeededLesson | null
}

export interface SeededCohort {
  days: readonly SeededDay[]
  calendar: Calendar
  onTimeDays: number
  now: Instant
  recordedBy: Id
}

/** What the enrolment's own counters say after the story. */
export interface Standing {
  day_marks: string
  days_done: number
  items_done: number
  last_seen_at: Instant | null
}

type Status = AttendancesTable['status']
const EXCUSES: readonly Status[] = ['izin', 'sakit', 'tugas-dinas']

/** Tells what one person did from the opening until now, as rows, and answers the counters they add up to. */
export function tellParticipant(
  rows: Rows,
  enrolmentId: Id,
  behaviour: Behaviour,
  cohort: SeededCohort,
  random: () => number,
): Standing {
  const today = cohort.days.findLast(({ date }) => date <= dayOf(cohort.now))?.number ?? 0
  const standing: Standing = {
    day_marks: '-'.repeat(cohort.days.length),
    days_done: 0,
    items_done: 0,
    last_seen_at: null,
  }
  for (const day of cohort.days.slice(0, today)) {
    const story = dayStory(behaviour, day.number, today, random)
    if (behaviour === 'moved-day' && day.number === today) moveDay(rows, enrolmentId, day, cohort)
    tellDay(rows, enrolmentId, { behaviour, day, story, cohort, random }, standing)
  }
  standing.days_done = countDone(standing.day_marks)
  return standing
}

interface Telling {
  behaviour: Behaviour
  day: SeededDay
  story: DayStory
  cohort: SeededCohort
  random: () => number
}

function tellDay(rows: Rows, enrolmentId: Id, telling: Telling, standing: Standing): void {
  const { day, story, cohort, random } = telling
  const attended = attend(rows, enrolmentId, telling, standing)
  const ready = day.lessons.length > 0
  if (!ready || (!story.done && !story.begun)) {
    if (attended) standing.day_marks = withMark(standing.day_marks, day.number, 'b')
    return
  }
  const endedAt = endOf(story, telling)
  if (!story.done && day.attendanceItem === null) {
    const lesson = day.lessons[0]!
    readLesson(rows, enrolmentId, lesson, {
      parts: 1 + Math.floor(random() * (lesson.parts.length - 1)),
      endedAt,
      random,
    })
    note(standing, endedAt)
    standing.day_marks = withMark(standing.day_marks, day.number, 'b')
    return
  }
  day.lessons.forEach((lesson, index) => {
    const at = minutesBefore(endedAt, (day.lessons.length - 1 - index) * 35)
    readLesson(rows, enrolmentId, lesson, { parts: lesson.parts.length, endedAt: at, random })
    standing.items_done += 1
  })
  for (const test of day.tests) {
    const at = minutesBefore(endedAt, day.lessons.length * 35 + 5)
    takeTest(rows, enrolmentId, test, { endedAt: at, random })
    standing.items_done += 1
  }
  note(standing, endedAt)
  if (!attended && telling.behaviour === 'excused-made-up' && day.makeUp) {
    const at = minutesBefore(endedAt, 80)
    readLesson(rows, enrolmentId, day.makeUp, {
      parts: day.makeUp.parts.length,
      endedAt: at,
      random,
    })
    standing.items_done += 1
  } else if (day.attendanceItem && !attended) {
    standing.day_marks = withMark(standing.day_marks, day.number, 'b')
    return
  }
  const onTime = isOnTime(day.date, dayOf(endedAt), cohort.onTimeDays, cohort.calendar)
  rows.add('day_completions', {
    enrolment_id: enrolmentId,
    day_id: day.dayId,
    on_time: onTime ? 1 : 0,
    completed_at: endedAt,
  })
  standing.day_marks = withMark(standing.day_marks, day.number, onTime ? 's' : 'l')
}

/** Records who was in the hall; answers whether being there completed the attendance item. */
function attend(rows: Rows, enrolmentId: Id, telling: Telling, standing: Standing): boolean {
  const { day, behaviour, cohort, random } = telling
  if (!day.attendanceItem) return false
  const excused = behaviour === 'excused-waiting' || behaviour === 'excused-made-up'
  const status: Status = excused
    ? EXCUSES[Math.floor(random() * EXCUSES.length)]!
    : behaviour === 'absent'
      ? 'tanpa-keterangan'
      : random() < 0.05
        ? 'daring'
        : 'hadir'
  const recordedAt = earlier(instantAt(day.date, '09:30'), cohort.now)
  rows.add('attendances', {
    id: newId(),
    enrolment_id: enrolmentId,
    item_id: day.attendanceItem,
    status,
    letter_number: excused ? `800/${100 + Math.floor(random() * 800)}/${day.date.slice(0, 4)}` : '',
    recorded_at: recordedAt,
    recorded_by: cohort.recordedBy,
  })
  if (status !== 'hadir' && status !== 'daring') return false
  rows.add('item_completions', {
    enrolment_id: enrolmentId,
    item_id: day.attendanceItem,
    revision_id: null,
    rule_version: RULE_VERSION,
    evidence: JSON.stringify({ attendance: status, recordedBy: cohort.recordedBy }),
    completed_at: recordedAt,
  })
  standing.items_done += 1
  return true
}

/** Duty travel: today's day moves two working days on, for this person alone. */
function moveDay(rows: Rows, enrolmentId: Id, day: SeededDay, cohort: SeededCohort): void {
  rows.add('own_dates', {
    id: newId(),
    enrolment_id: enrolmentId,
    day_id: day.dayId,
    date: addWorkingDays(dayOf(cohort.now), 2, cohort.calendar),
    reason: 'Tugas dinas ke luar kota',
    added_at: earlier(instantAt(day.date, '08:15'), cohort.now),
    added_by: cohort.recordedBy,
  })
}

/** When the day's work ended: in the early morning, at noon or in the evening, never in the future. */
function endOf(story: DayStory, { day, cohort, random }: Telling): Instant {
  const later = story.done ? story.daysLater : 0
  const date = addWorkingDays(day.date, later, cohort.calendar)
  const hour = [6, 12, 13, 19, 20][Math.floor(random() * 5)]!
  const minute = String(Math.floor(random() * 60)).padStart(2, '0')
  const planned = instantAt(date, `${String(hour).padStart(2, '0')}:${minute}`)
  // The day that is still running: some time since it opened.
  return planned <= cohort.now
    ? planned
    : minutesBefore(cohort.now, 1 + Math.floor(random() * Math.min(90, sinceMidnight(cohort.now))))
}

function sinceMidnight(now: Instant): number {
  return Math.max(1, (Date.parse(now) - Date.parse(instantAt(dayOf(now)))) / 60_000 - 1)
}

function note(standing: Standing, at: Instant): void {
  if (!standing.last_seen_at || standing.last_seen_at < at) standing.last_seen_at = at
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
