import type { Db, Id, IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findClosingDay, findEnrolment } from '../progress/plan.queries.server'
import { notFound } from '../refusal'
import { judgeResults } from './judge-results.server'
import { missingLines } from './missing-words.rules'
import { standingOf, type Asked } from './standing.rules'

/** The page "Hasil": whether a participant has passed, and what is missing in the office's own words. */
export interface ResultPage {
  cohortName: string
  passed: boolean
  /** Every requirement with how far it is met. */
  asked: Asked[]
  missing: { words: string; dayId: string | null }[]
  closesOn: IsoDate
  closed: boolean
}

export async function resultPage(db: Db, actor: Actor, enrolmentId: Id): Promise<ResultPage> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId })
  const enrolment = (await findEnrolment(db, enrolmentId)) ?? notFound()
  const { plan, people } = await judgeResults(db, { cohortId: enrolment.cohort_id, enrolmentId })
  const { facts, missing } = people.get(enrolmentId) ?? notFound()
  const closesOn = await findClosingDay(db, enrolment)
  return {
    cohortName: enrolment.cohort_name,
    passed: missing.length === 0,
    asked: standingOf(plan, facts, missing),
    missing: missingLines(missing),
    closesOn,
    closed: dayOf(actor.now) > closesOn,
  }
}
