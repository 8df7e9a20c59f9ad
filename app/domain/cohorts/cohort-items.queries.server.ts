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

/** How many participants of the cohort have begun each of these items; items nobody has begun are left out. */
export async function countBegun(
  db: Db,
  cohortId: Id,
  itemIds: readonly string[],
): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map()
  const begunIn = (
    table: 'part_completions' | 'item_completions' | 'answers' | 'attempts' | 'attendances',
  ) =>
    db
      .selectFrom(table)
      .innerJoin('enrolments', 'enrolments.id', `${table}.enrolment_id`)
      .select([`${table}.item_id`, `${table}.enrolment_id`])
      .where('enrolments.cohort_id', '=', cohortId)
      .where(`${table}.item_id`, 'in', itemIds)
  const rows = await db
    .selectFrom(
      begunIn('part_completions')
        .union(begunIn('item_completions'))
        .union(begunIn('answers'))
        .union(begunIn('attempts'))
        .union(begunIn('attendances'))
        .as('begun'),
    )
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
