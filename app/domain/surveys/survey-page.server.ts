import type { Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { openSurvey } from './open-survey.server'
import type { Questionnaire } from './questionnaire'
import type { SurveySubject } from './survey-subjects.rules'

/** The page on which a participant answers a survey. */
export interface SurveyPage {
  item: { itemId: string; title: string; required: boolean }
  day: { dayId: string; number: number }
  closesOn: IsoDate
  closed: boolean
  answered: boolean
  /** Sent back with the answers: they belong to these questions. */
  revisionId: Id
  questionnaire: Questionnaire
  subjects: SurveySubject[]
  threshold: number
}

export async function surveyPage(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<SurveyPage> {
  const { item, day, closesOn, closed, answered, ...survey } = await openSurvey(db, actor, input)
  return {
    item: { itemId: item.itemId, title: item.title, required: item.required },
    day: { dayId: day.dayId, number: day.number },
    closesOn,
    closed,
    answered,
    revisionId: survey.revisionId,
    questionnaire: survey.questionnaire,
    subjects: survey.subjects,
    threshold: survey.settings.threshold,
  }
}
