import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { kindOptions } from '../programmes/kind-blocks'
import { findItemCompletions } from '../progress/plan.queries.server'
import { openItem, type OpenItem } from '../progress/item-access.server'
import { notFound } from '../refusal'
import type { SurveySettings } from './survey-settings.schema'
import type { SurveySubject } from './survey-subjects.rules'
import { findQuestionnaire, findSubjects, type PinnedQuestionnaire } from './surveys.queries.server'

export interface OpenSurvey extends OpenItem, PinnedQuestionnaire {
  settings: SurveySettings
  subjects: SurveySubject[]
  /** Whether this person has answered; what they answered is nowhere. */
  answered: boolean
}

/** The survey behind an item, if this learner may open it now. */
export async function openSurvey(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<OpenSurvey> {
  const open = await openItem(db, actor, input)
  const settings = kindOptions(open.item.options, 'survei')
  if (open.item.kind !== 'survey' || !settings) notFound()
  const place = { cohortId: open.enrolment.cohort_id, itemId: open.item.itemId }
  const pinned =
    (await findQuestionnaire(db, place, settings)) ??
    notFound('Survei ini sedang disiapkan oleh BKPSDM.')
  const done = await findItemCompletions(db, open.enrolment.id)
  return {
    ...open,
    ...pinned,
    settings,
    subjects: await findSubjects(db, place.cohortId, settings.form),
    answered: done.some((row) => row.item_id === place.itemId),
  }
}
