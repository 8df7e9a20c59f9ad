import type { Insertable } from 'kysely'
import type { CohortItemsTable, Db, Id } from '~db/schema'
import type { PlannedItem } from './planned-items.rules'

export async function findCohortItems(db: Db, cohortId: Id): Promise<PlannedItem[]> {
  const rows = await db
    .selectFrom('cohort_items')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('day_id')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    dayId: row.day_id,
    position: row.position,
    kind: row.kind,
    required: row.required === 1,
    title: row.title,
    minutes: row.minutes,
    organiser: row.organiser,
    lessonId: row.lesson_id,
    revisionId: row.revision_id,
    options: row.options,
  }))
}

/** How many participants of the cohort have begun each item; items nobody has begun are left out. */
export async function countBegun(db: Db, cohortId: Id): Promise<Map<string, number>> {
  const rows = await db
    .with('begun', (cte) =>
      cte
        .selectFrom('part_completions')
        .innerJoin('enrolments', 'enrolments.id', 'part_completions.enrolment_id')
        .select(['item_id', 'enrolment_id'])
        .where('cohort_id', '=', cohortId)
        .union(
          cte
            .selectFrom('item_completions')
            .innerJoin('enrolments', 'enrolments.id', 'item_completions.enrolment_id')
            .select(['item_id', 'enrolment_id'])
            .where('cohort_id', '=', cohortId),
        )
        .union(
          cte
            .selectFrom('answers')
            .innerJoin('enrolments', 'enrolments.id', 'answers.enrolment_id')
            .select(['item_id', 'enrolment_id'])
            .where('cohort_id', '=', cohortId),
        ),
    )
    .selectFrom('begun')
    .select((eb) => ['item_id', eb.fn.countAll().as('people')])
    .groupBy('item_id')
    .execute()
  return new Map(rows.map((row) => [row.item_id, Number(row.people)]))
}

export function itemRow(cohortId: Id, item: PlannedItem): Insertable<CohortItemsTable> {
  return {
    cohort_id: cohortId,
    item_id: item.itemId,
    day_id: item.dayId,
    position: item.position,
    kind: item.kind,
    required: item.required ? 1 : 0,
    title: item.title,
    minutes: item.minutes,
    organiser: item.organiser,
    lesson_id: item.lessonId,
    revision_id: item.revisionId,
    options: item.options,
  }
}
