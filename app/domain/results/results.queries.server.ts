import { sql } from 'kysely'
import type { Db, Id } from '~db/schema'
import { kindOptions } from '../programmes/kind-blocks'
import type { Programme } from '../programmes/programme'
import { DEFAULT_RULES } from './completion-rules'
import type { ResultItem, ResultPlan } from './missing.rules'

/** What a cohort asks: the rules of its programme as it is pinned, and its own items. */
export async function findResultPlan(
  db: Db,
  cohortId: Id,
): Promise<ResultPlan & { programmeRevisionId: Id }> {
  const { id, compiled } = await db
    .selectFrom('cohorts')
    .innerJoin('revisions', 'revisions.id', 'cohorts.programme_revision_id')
    .select(['revisions.id', 'revisions.compiled'])
    .where('cohorts.id', '=', cohortId)
    .executeTakeFirstOrThrow()
  // Written by the sync from a file that passed `programmeSchema`.
  const { completion } = JSON.parse(compiled) as Partial<Programme>
  return {
    programmeRevisionId: id,
    rules: completion ?? DEFAULT_RULES,
    items: await findItems(db, cohortId),
  }
}

async function findItems(db: Db, cohortId: Id): Promise<ResultItem[]> {
  const rows = await db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .select(['item_id', 'cohort_items.day_id', 'number', 'cohort_items.kind', 'required'])
    .select(['cohort_items.title', 'asked_from', 'options'])
    .where('cohort_items.cohort_id', '=', cohortId)
    .orderBy('number')
    .orderBy('position')
    .execute()
  return rows.map((row) => {
    const test = row.kind === 'test' ? kindOptions(row.options, 'tes') : null
    return {
      itemId: row.item_id,
      dayId: row.day_id,
      dayNumber: row.number,
      kind: row.kind,
      title: row.title,
      required: row.required === 1,
      joined: row.asked_from !== null,
      passMark: test?.completes === 'passed' ? test.passMark : null,
    }
  })
}

/** Everybody in a cohort, or one of them. */
export interface WhoseResult {
  cohortId: Id
  enrolmentId?: Id | undefined
}

export function findStandings(db: Db, { cohortId, enrolmentId }: WhoseResult) {
  return db
    .selectFrom('enrolments')
    .select(['id', 'day_marks'])
    .where('cohort_id', '=', cohortId)
    .$if(enrolmentId !== undefined, (query) => query.where('id', '=', enrolmentId!))
    .execute()
}

/** What each has done of these items. */
export function findDone(db: Db, { cohortId, enrolmentId }: WhoseResult, itemIds: string[]) {
  if (itemIds.length === 0) return []
  return db
    .selectFrom('item_completions')
    .innerJoin('enrolments', 'enrolments.id', 'item_completions.enrolment_id')
    .select(['enrolment_id', 'item_id'])
    .where('cohort_id', '=', cohortId)
    .where('item_id', 'in', itemIds)
    .$if(enrolmentId !== undefined, (query) => query.where('enrolment_id', '=', enrolmentId!))
    .execute()
}

/** The best score of each test, by the grading of every attempt that stands. */
export function findBestScores(db: Db, { cohortId, enrolmentId }: WhoseResult) {
  return db
    .selectFrom('attempts')
    .innerJoin('enrolments', 'enrolments.id', 'attempts.enrolment_id')
    .innerJoin('attempt_results as result', 'result.attempt_id', 'attempts.id')
    .select(['enrolment_id', 'item_id', sql<number>`max(result.percent)`.as('best')])
    .where('cohort_id', '=', cohortId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attempt_results as later')
            .select('later.id')
            .whereRef('later.attempt_id', '=', 'result.attempt_id')
            .whereRef('later.number', '>', 'result.number'),
        ),
      ),
    )
    .$if(enrolmentId !== undefined, (query) => query.where('enrolment_id', '=', enrolmentId!))
    .groupBy(['enrolment_id', 'item_id'])
    .execute()
}

export function findEarned(db: Db, { cohortId, enrolmentId }: WhoseResult) {
  return db
    .selectFrom('earned_requirements')
    .innerJoin('enrolments', 'enrolments.id', 'earned_requirements.enrolment_id')
    .select(['enrolment_id', 'requirement'])
    .where('cohort_id', '=', cohortId)
    .$if(enrolmentId !== undefined, (query) => query.where('enrolment_id', '=', enrolmentId!))
    .execute()
}
