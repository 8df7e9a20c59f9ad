import { prepared } from '~db/prepared'
import type { Db, Id } from '~db/schema'
import { effectiveClosing } from '../schedule/effective.rules'

const enrolmentById = prepared((db, given: { id: Id }) =>
  db
    .selectFrom('enrolments')
    .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
    .select([
      'enrolments.id',
      'enrolments.cohort_id',
      'enrolments.person_id',
      'enrolments.unit_id',
      'enrolments.agency_id',
      'enrolments.staff_group',
      'enrolments.day_marks',
      'enrolments.days_done',
      'enrolments.items_done',
      'cohorts.name as cohort_name',
      'cohorts.slug as cohort_slug',
      'cohorts.starts_on',
      'cohorts.closes_on',
      'cohorts.basis',
      'cohorts.working_week',
      'cohorts.on_time_days',
      'cohorts.plan_version',
      'cohorts.place',
    ])
    .where('enrolments.id', '=', given.id),
)

/** The enrolment with what its cohort decides, or undefined. */
export async function findEnrolment(db: Db, enrolmentId: Id) {
  const [enrolment] = await enrolmentById(db, { id: enrolmentId })
  return enrolment
}

export type EnrolmentRow = NonNullable<Awaited<ReturnType<typeof findEnrolment>>>

const daysOf = prepared((db, given: { cohortId: Id }) =>
  db
    .selectFrom('cohort_days')
    .select(['day_id', 'number', 'kind', 'title', 'agenda', 'date'])
    .where('cohort_id', '=', given.cohortId)
    .orderBy('number'),
)

export function findDays(db: Db, cohortId: Id) {
  return daysOf(db, { cohortId })
}

export type DayRow = Awaited<ReturnType<typeof findDays>>[number]

const itemsOf = prepared((db, given: { cohortId: Id }) =>
  db
    .selectFrom('cohort_items')
    .select([
      'item_id',
      'day_id',
      'kind',
      'required',
      'title',
      'minutes',
      'organiser',
      'lesson_id',
      'revision_id',
      'options',
    ])
    .where('cohort_id', '=', given.cohortId)
    .orderBy('day_id')
    .orderBy('position'),
)

export function findItems(db: Db, cohortId: Id) {
  return itemsOf(db, { cohortId })
}

export type ItemRow = Awaited<ReturnType<typeof findItems>>[number]

const ownDatesOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('own_dates')
    .select(['day_id', 'date'])
    .where('enrolment_id', '=', given.enrolmentId)
    .orderBy('added_at')
    .orderBy('id'),
)

/** The newest individual date per day of one enrolment. */
export async function findOwnDates(db: Db, enrolmentId: Id): Promise<Map<string, string>> {
  const rows = await ownDatesOf(db, { enrolmentId })
  return new Map(rows.map((row) => [row.day_id, row.date]))
}

const extensionsOf = prepared((db, given: { cohortId: Id }) =>
  db
    .selectFrom('extensions')
    .select(['unit_id', 'enrolment_id', 'until'])
    .where('cohort_id', '=', given.cohortId),
)

/** *Batas akhir* for this person: the cohort's, or the latest extension for all, the unit or the person. */
export async function findClosingDay(
  db: Db,
  enrolment: Pick<EnrolmentRow, 'id' | 'cohort_id' | 'unit_id' | 'agency_id' | 'closes_on'>,
): Promise<string> {
  const rows = await extensionsOf(db, { cohortId: enrolment.cohort_id })
  return effectiveClosing(
    enrolment.closes_on,
    rows.map((row) => ({ unitId: row.unit_id, enrolmentId: row.enrolment_id, until: row.until })),
    { enrolmentId: enrolment.id, unitIds: [enrolment.unit_id, enrolment.agency_id] },
  )
}

const itemCompletionsOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('item_completions')
    .select(['item_id', 'completed_at', 'evidence'])
    .where('enrolment_id', '=', given.enrolmentId),
)

export function findItemCompletions(db: Db, enrolmentId: Id) {
  return itemCompletionsOf(db, { enrolmentId })
}

const dayCompletionsOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('day_completions')
    .select(['day_id', 'on_time', 'completed_at'])
    .where('enrolment_id', '=', given.enrolmentId),
)

export function findDayCompletions(db: Db, enrolmentId: Id) {
  return dayCompletionsOf(db, { enrolmentId })
}

const partCompletionsOf = prepared((db, given: { enrolmentId: Id; itemId: string }) =>
  db
    .selectFrom('part_completions')
    .select('part_id')
    .where('enrolment_id', '=', given.enrolmentId)
    .where('item_id', '=', given.itemId),
)

export function findPartCompletions(db: Db, enrolmentId: Id, itemId: string) {
  return partCompletionsOf(db, { enrolmentId, itemId })
}

const unfinishedPartsOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('part_completions as part')
    .select(['part.item_id', 'part.part_id'])
    .where('part.enrolment_id', '=', given.enrolmentId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('item_completions as item')
            .select('item.item_id')
            .whereRef('item.enrolment_id', '=', 'part.enrolment_id')
            .whereRef('item.item_id', '=', 'part.item_id'),
        ),
      ),
    ),
)

/** The parts one person has done of everything that is not done yet. */
export function findUnfinishedParts(db: Db, enrolmentId: Id) {
  return unfinishedPartsOf(db, { enrolmentId })
}

const attendancesOf = prepared((db, given: { enrolmentId: Id }) =>
  db
    .selectFrom('attendances')
    .select(['item_id', 'status', 'recorded_at'])
    .where('enrolment_id', '=', given.enrolmentId)
    .orderBy('recorded_at')
    .orderBy('id'),
)

/** The newest attendance of each item, for one enrolment. */
export async function findAttendances(db: Db, enrolmentId: Id) {
  const rows = await attendancesOf(db, { enrolmentId })
  return new Map(rows.map((row) => [row.item_id, row]))
}
