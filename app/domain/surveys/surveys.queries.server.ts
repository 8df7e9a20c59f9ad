import { prepared } from '~db/prepared'
import type { Db, Id } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { Questionnaire } from './questionnaire'
import type { SurveySubject } from './survey-subjects.rules'
import type { SurveySettings } from './survey-settings.schema'
import type { KeptTallies, Tally } from './tally.rules'

export interface PinnedQuestionnaire {
  revisionId: Id
  questionnaire: Questionnaire
}

const pinnedOf = prepared((db, given: { cohortId: Id; itemId: string }) =>
  db
    .selectFrom('survey_tallies')
    .innerJoin('survey_revisions', 'survey_revisions.id', 'survey_tallies.revision_id')
    .select(['survey_revisions.id', 'compiled'])
    .where('cohort_id', '=', given.cohortId)
    .where('item_id', '=', given.itemId)
    .where('subject_id', '=', ''),
)

const newestOf = prepared((db, given: { surveyId: string }) =>
  db
    .selectFrom('survey_revisions')
    .select(['id', 'compiled'])
    .where('survey_id', '=', given.surveyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
)

/** The questions of a cohort's survey: those of its first answer, before it the newest ones. */
export async function findQuestionnaire(
  db: Db,
  place: { cohortId: Id; itemId: string },
  settings: SurveySettings,
): Promise<PinnedQuestionnaire | null> {
  const [pinned] = await pinnedOf(db, place)
  const [row = pinned] = pinned ? [] : await newestOf(db, { surveyId: settings.questionnaire })
  // Written by the sync from a file that passed `questionnaireSchema`.
  return row
    ? { revisionId: row.id, questionnaire: JSON.parse(row.compiled) as Questionnaire }
    : null
}

/** What a survey of this form judges: the training, or each trainer the cohort has now, by name. */
export async function findSubjects(
  db: Db,
  cohortId: Id,
  form: SurveySettings['form'],
): Promise<SurveySubject[]> {
  if (form === 'skm') return [{ id: '', name: null }]
  const rows = await db
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select(['people.id', 'name', 'title_front', 'title_back'])
    .distinct()
    .where('role', '=', 'trainer')
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('people.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: fullName(row) }))
}

export interface StoredTally extends KeptTallies {
  subjectId: Id | ''
  sealed: boolean
}

/** All rows of one survey of one cohort; none before its first answer. */
export async function findTallies(
  db: Db,
  place: { cohortId: Id; itemId: string },
): Promise<StoredTally[]> {
  const rows = await db
    .selectFrom('survey_tallies')
    .select(['subject_id', 'counted', 'held', 'sealed'])
    .where('cohort_id', '=', place.cohortId)
    .where('item_id', '=', place.itemId)
    .orderBy('subject_id')
    .execute()
  return rows.map((row) => ({
    subjectId: row.subject_id,
    counted: JSON.parse(row.counted) as Tally,
    held: JSON.parse(row.held) as Tally,
    sealed: row.sealed === 1,
  }))
}
