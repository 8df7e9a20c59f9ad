import type { Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { kindOptions } from '../programmes/kind-blocks'
import { findWatchedCohort, type WatchedCohort } from '../progress/watched-cohort.server'
import { surveyIndex, type SurveyIndex } from './index.rules'
import { isReportOpen } from './keep-answers.server'
import type { Questionnaire } from './questionnaire'
import type { SurveySettings } from './survey-settings.schema'
import type { SurveySubject } from './survey-subjects.rules'
import {
  findQuestionnaire,
  findSubjects,
  findTallies,
  type StoredTally,
} from './surveys.queries.server'
import { EMPTY_TALLY } from './tally.rules'

export interface SurveyReport {
  itemId: string
  title: string
  questionnaire: Questionnaire
  /** Enrolled in the cohort. */
  people: number
  /** Who has answered, whether or not it is counted yet. */
  respondents: number
  threshold: number
  /** Until then nothing but the number of respondents is shown. */
  open: boolean
  closesOn: IsoDate
  /** Answers that came after the report opened and wait for company. */
  waiting: number
  subjects: SubjectReport[]
  /** In the order of their letters; empty while fewer than the threshold have answered. */
  remarks: readonly string[]
}

export interface SubjectReport extends SurveySubject {
  respondents: number
  /** Null while the report is closed, or too few have answered to hide in. */
  result: SurveyIndex | null
}

export interface SurveyReports {
  cohort: WatchedCohort
  place: string
  startsOn: IsoDate
  endsOn: IsoDate
  surveys: { itemId: string; title: string }[]
  /** The chosen one, or the first; null where the cohort asks none. */
  report: SurveyReport | null
}

/** The surveys of a cohort and the report of one of them. For administrators. */
export async function readSurveyReport(
  db: Db,
  actor: Actor,
  slug: string,
  itemId: string | null,
): Promise<SurveyReports> {
  const cohort = await findWatchedCohort(db, actor, slug)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: cohort.id })
  const surveys = await findSurveys(db, cohort.id)
  const chosen = surveys.find((survey) => survey.itemId === itemId) ?? surveys[0]
  const { place } = await db
    .selectFrom('cohorts')
    .select('place')
    .where('id', '=', cohort.id)
    .executeTakeFirstOrThrow()
  const dates = cohort.days.map(({ date }) => date).toSorted()
  return {
    cohort,
    place,
    startsOn: dates[0] ?? cohort.closesOn,
    endsOn: dates.at(-1) ?? cohort.closesOn,
    surveys: surveys.map((survey) => ({ itemId: survey.itemId, title: survey.title })),
    report: chosen ? await reportOf(db, cohort, chosen) : null,
  }
}

async function findSurveys(db: Db, cohortId: Id) {
  const rows = await db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .select(['item_id', 'cohort_items.title', 'options'])
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.kind', '=', 'survey')
    .orderBy('cohort_days.number')
    .orderBy('position')
    .execute()
  return rows.flatMap(({ item_id: itemId, title, options }) => {
    const settings = kindOptions(options, 'survei')
    return settings ? [{ itemId, title, settings }] : []
  })
}

async function reportOf(
  db: Db,
  cohort: WatchedCohort,
  survey: { itemId: string; title: string; settings: SurveySettings },
): Promise<SurveyReport | null> {
  const { itemId, title, settings } = survey
  const place = { cohortId: cohort.id, itemId }
  const pinned = await findQuestionnaire(db, place, settings)
  if (!pinned) return null
  const tallies = await findTallies(db, place)
  const whole = tallies.find(({ subjectId }) => subjectId === '')
  const open = isReportOpen(cohort, whole)
  const counted = whole?.counted ?? EMPTY_TALLY
  const subjects = await withFormerTrainers(
    db,
    await findSubjects(db, cohort.id, settings.form),
    tallies,
  )
  return {
    itemId,
    title,
    questionnaire: pinned.questionnaire,
    people: await countPeople(db, cohort.id),
    respondents: counted.respondents + (whole?.held.respondents ?? 0),
    threshold: settings.threshold,
    open,
    closesOn: cohort.closesOn,
    waiting: whole?.held.respondents ?? 0,
    subjects: subjects.map((subject) => {
      const tally = tallies.find(({ subjectId }) => subjectId === subject.id)?.counted
      return subjectReport(subject, tally ?? EMPTY_TALLY, pinned.questionnaire, {
        open,
        threshold: settings.threshold,
      })
    }),
    remarks: open && counted.respondents >= settings.threshold ? counted.remarks : [],
  }
}

function subjectReport(
  subject: SurveySubject,
  { respondents, counts }: StoredTally['counted'],
  questionnaire: Questionnaire,
  { open, threshold }: { open: boolean; threshold: number },
): SubjectReport {
  const codes = questionnaire.elements.map(({ code }) => code)
  const shown = open && respondents >= threshold
  return {
    ...subject,
    respondents: open ? respondents : 0,
    result: shown ? surveyIndex(codes, counts) : null,
  }
}

/** Who taught and was judged, and no longer trains this cohort, stays in its report. */
async function withFormerTrainers(
  db: Db,
  current: SurveySubject[],
  tallies: readonly StoredTally[],
): Promise<SurveySubject[]> {
  const known = new Set(['', ...current.map(({ id }) => id)])
  const former = tallies.map(({ subjectId }) => subjectId).filter((id) => !known.has(id))
  if (former.length === 0) return current
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', former)
    .execute()
  return [...current, ...rows]
}

async function countPeople(db: Db, cohortId: Id): Promise<number> {
  const { people } = await db
    .selectFrom('enrolments')
    .select((eb) => eb.fn.countAll().as('people'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  return Number(people)
}
