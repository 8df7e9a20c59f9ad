import { prepared } from '~db/prepared'
import type { Db, Id, IsoDate, ItemKind, Json } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound, Refusal } from '../refusal'
import { dayInWords } from '../schedule/day-words.rules'
import { isOpen } from './day-state.rules'
import { findClosingDay, findEnrolment, type EnrolmentRow } from './plan.queries.server'

export interface OpenItem {
  enrolment: EnrolmentRow
  item: {
    itemId: string
    title: string
    kind: ItemKind
    required: boolean
    revisionId: Id | null
    options: Json
  }
  day: { dayId: string; number: number; title: string; date: IsoDate }
  /** No completion is accepted after *batas akhir*; reading stays possible. */
  closesOn: IsoDate
  closed: boolean
}

/** Thrown for a day that has not opened; tells when it will. */
export class LockedDay extends Refusal {
  constructor(day: { number: number; date: string }) {
    super(
      'forbidden',
      `Hari ke-${day.number} belum dibuka. Dibuka ${dayInWords(day.date)}, pukul 00.00 WIB.`,
    )
  }
}

/** An item with its day and, where this person has one, their own date of it. */
const itemWithDay = prepared((db, given: { cohortId: Id; enrolmentId: Id; itemId: string }) =>
  db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .select((eb) => [
      'cohort_items.item_id',
      'cohort_items.title',
      'cohort_items.kind',
      'cohort_items.required',
      'cohort_items.options',
      'cohort_items.revision_id',
      'cohort_days.day_id',
      'cohort_days.number',
      'cohort_days.title as day_title',
      'cohort_days.date',
      eb
        .selectFrom('own_dates')
        .select('own_dates.date')
        .where('own_dates.enrolment_id', '=', given.enrolmentId)
        .whereRef('own_dates.day_id', '=', 'cohort_days.day_id')
        .orderBy('own_dates.added_at', 'desc')
        .orderBy('own_dates.id', 'desc')
        .limit(1)
        .as('own_date'),
    ])
    .where('cohort_items.cohort_id', '=', given.cohortId)
    .where('cohort_items.item_id', '=', given.itemId),
)

/**
 * An item of any kind, if this learner may open it now. One rule for reading and for writing: the
 * enrolment is the actor's own, the item belongs to its cohort, its day has opened.
 */
export async function openItem(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<OpenItem> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
  const enrolment = (await findEnrolment(db, input.enrolmentId)) ?? notFound()
  const [row = notFound()] = await itemWithDay(db, {
    cohortId: enrolment.cohort_id,
    enrolmentId: enrolment.id,
    itemId: input.itemId,
  })
  const date = row.own_date ?? row.date
  const today = dayOf(actor.now)
  if (!isOpen(date, today)) throw new LockedDay({ number: row.number, date })
  const closesOn = await findClosingDay(db, enrolment)
  return {
    enrolment,
    item: {
      itemId: row.item_id,
      title: row.title,
      kind: row.kind,
      required: row.required === 1,
      revisionId: row.revision_id,
      options: row.options,
    },
    day: { dayId: row.day_id, number: row.number, title: row.day_title, date },
    closesOn,
    closed: today > closesOn,
  }
}
