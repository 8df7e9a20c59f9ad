import type { Db, Id } from '~db/schema'

/** Whether one participant has done what a certificate asks for. */
export interface Completion {
  complete: boolean
  /** What is lacking, each a short phrase in Indonesian; empty when complete. */
  lacking: string[]
}

/** Everyone enrolled in the cohort, by enrolment: complete once every required item is done. */
export async function findCompletion(db: Db, cohortId: Id): Promise<Map<Id, Completion>> {
  const { required } = await db
    .selectFrom('cohort_items')
    .select((eb) => eb.fn.countAll().as('required'))
    .where('cohort_id', '=', cohortId)
    .where('required', '=', 1)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('enrolments')
    .leftJoin(requiredDone(db, cohortId).as('finished'), 'finished.enrolment_id', 'enrolments.id')
    .select(['enrolments.id', 'finished.items'])
    .where('enrolments.cohort_id', '=', cohortId)
    .execute()
  return new Map(
    rows.map(({ id, items }) => {
      const left = Number(required) - Number(items ?? 0)
      const complete = Number(required) > 0 && left <= 0
      return [id, { complete, lacking: complete ? [] : [`${left} tugas wajib belum selesai`] }]
    }),
  )
}

/** The required items one participant has not done yet, in the order of the programme. */
export function findLackingItems(db: Db, enrolmentId: Id) {
  return db
    .selectFrom('enrolments')
    .innerJoin('cohort_items', 'cohort_items.cohort_id', 'enrolments.cohort_id')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .leftJoin('item_completions', (join) =>
      join
        .onRef('item_completions.enrolment_id', '=', 'enrolments.id')
        .onRef('item_completions.item_id', '=', 'cohort_items.item_id'),
    )
    .select([
      'cohort_items.item_id as itemId',
      'cohort_items.title',
      'cohort_days.day_id as dayId',
      'cohort_days.number as dayNumber',
      'cohort_days.date',
    ])
    .where('enrolments.id', '=', enrolmentId)
    .where('cohort_items.required', '=', 1)
    .where('item_completions.completed_at', 'is', null)
    .orderBy('cohort_days.number')
    .orderBy('cohort_items.position')
    .execute()
}

function requiredDone(db: Db, cohortId: Id) {
  return db
    .selectFrom('cohort_items')
    .innerJoin('enrolments', 'enrolments.cohort_id', 'cohort_items.cohort_id')
    .innerJoin('item_completions', (join) =>
      join
        .onRef('item_completions.item_id', '=', 'cohort_items.item_id')
        .onRef('item_completions.enrolment_id', '=', 'enrolments.id'),
    )
    .select((eb) => ['item_completions.enrolment_id', eb.fn.countAll().as('items')])
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.required', '=', 1)
    .groupBy('item_completions.enrolment_id')
}
