import { findDrawable } from '~/domain/assessment/banks.server'
import { kindOptions } from '~/domain/programmes/kind-blocks'
import { findDays, findItems } from '~/domain/progress/plan.queries.server'
import { findOutlines } from '~/domain/progress/lesson-demand.server'
import type { Calendar } from '~/domain/schedule/calendar.rules'
import { addDays } from '~/domain/schedule/calendar.rules'
import { instantAt } from '~/domain/clock'
import type { ChoiceQuestion } from '~/domain/answers/question'
import type { Db, Id, Instant } from '~db/schema'
import { dealBehaviours, type Behaviour } from './behaviours'
import type { SeededLesson } from './lesson-story'
import { tellParticipant, type SeededDay } from './participant-story'
import { Rows } from './rows'
import type { SeededTest } from './test-story'
import { DEMO_HASH, demoSignIns } from './sign-ins'

export interface HistoryInput {
  cohortId: Id
  budiId: Id
  calendar: Calendar
  now: Instant
  random: () => number
}

/** Seven days of 589 people, as the rows they would have left behind. */
export async function seedHistory(db: Db, input: HistoryInput): Promise<void> {
  const days = await loadDays(db, input.cohortId)
  const enrolments = await db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .select(['enrolments.id', 'enrolments.person_id', 'people.nip'])
    .where('cohort_id', '=', input.cohortId)
    .orderBy('people.nip')
    .orderBy('enrolments.id')
    .execute()
  const behaviours = dealBehaviours(enrolments.length, input.random)
  const cohort = {
    days,
    calendar: input.calendar,
    onTimeDays: 1,
    now: input.now,
    recordedBy: input.budiId,
  }
  const rows = new Rows()
  const activatedAt = instantAt(addDays(days[0]!.date, -1), '16:20')
  for (const [index, enrolment] of enrolments.entries()) {
    const isSiti = enrolment.nip === demoSignIns.participant.signIn
    // Siti left one earlier day open and is in the middle of today.
    const behaviour: Behaviour = isSiti ? 'one-open' : behaviours[index]!
    const random = isSiti ? () => 0.5 : input.random
    const standing = tellParticipant(rows, enrolment.id, behaviour, cohort, random)
    await db.updateTable('enrolments').set(standing).where('id', '=', enrolment.id).execute()
    if (behaviour !== 'never-activated') await activate(db, enrolment.person_id, activatedAt)
  }
  await rows.write(db)
}

async function activate(db: Db, personId: Id, at: Instant): Promise<void> {
  await db.updateTable('people').set({ activated_at: at }).where('id', '=', personId).execute()
  await db
    .insertInto('passwords')
    .values({ person_id: personId, hash: DEMO_HASH, set_at: at })
    .execute()
}

async function loadDays(db: Db, cohortId: Id): Promise<SeededDay[]> {
  const items = await findItems(db, cohortId)
  const revisionIds = items.flatMap((item) => item.revision_id ?? [])
  const outlines = await findOutlines(db, revisionIds, null)
  const questions = await loadQuestions(db, revisionIds)
  const lesson = (item: (typeof items)[number]): SeededLesson[] =>
    item.revision_id
      ? [
          {
            itemId: item.item_id,
            dayId: item.day_id,
            revisionId: item.revision_id,
            parts: outlines.get(item.revision_id) ?? [],
            questions,
          },
        ]
      : []
  const tests = await loadTests(db, items)
  return (await findDays(db, cohortId)).map((day) => {
    const own = items.filter((item) => item.day_id === day.day_id)
    const attendance = own.find((item) => item.kind === 'attendance')
    const lessons = own.filter((item) => item.kind === 'lesson' && item.required === 1)
    const written = lessons.flatMap(lesson)
    return {
      dayId: day.day_id,
      number: day.number,
      date: day.date,
      attendanceItem: attendance?.item_id ?? null,
      // A day whose lessons are not all written cannot be finished by anyone.
      lessons: written.length === lessons.length ? written : [],
      tests: own.flatMap((item) => tests.get(item.item_id) ?? []),
      makeUp: (attendance && lesson(attendance)[0]) ?? null,
    }
  })
}

async function loadTests(
  db: Db,
  items: Awaited<ReturnType<typeof findItems>>,
): Promise<Map<string, SeededTest>> {
  const lessonIds = new Set(items.flatMap(({ lesson_id }) => lesson_id ?? []))
  const tests = new Map<string, SeededTest>()
  for (const { item_id: itemId, kind, options } of items) {
    const settings = kind === 'test' ? kindOptions(options, 'tes') : null
    const bank = settings ? await findDrawable(db, settings, lessonIds) : []
    if (settings && bank.length > 0) tests.set(itemId, { itemId, settings, bank })
  }
  return tests
}

async function loadQuestions(
  db: Db,
  revisionIds: readonly Id[],
): Promise<SeededLesson['questions']> {
  const rows = await db
    .selectFrom('questions')
    .select('body')
    .where('revision_id', 'in', revisionIds)
    .execute()
  return new Map(
    rows.map((row) => {
      const question = JSON.parse(row.body) as ChoiceQuestion
      const all = question.options.map(({ id }) => id)
      const right = question.options.flatMap(({ id, correct }) => (correct ? [id] : []))
      return [question.id, { all, right }]
    }),
  )
}
