import { prepared } from '~db/prepared'
import type { Db, Id } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, notFound, Refusal } from '../refusal'
import { dayInWords } from '../schedule/day-words.rules'
import { isOpen } from './day-state.rules'
import { EXCUSED } from './settle-attendance.server'
import {
  findAttendances,
  findClosingDay,
  findEnrolment,
  type EnrolmentRow,
} from './plan.queries.server'

export interface OpenLesson {
  enrolment: EnrolmentRow
  item: { itemId: string; title: string; revisionId: Id }
  day: { dayId: string; number: number; title: string; date: string }
  /** No completion is accepted after *batas akhir*; reading stays possible. */
  closesOn: string
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
 * The lesson behind an item, if this learner may open it now. One rule for reading and for writing:
 * the enrolment is the actor's own, the item belongs to its cohort, its day has opened, the lesson
 * is written. *Pembukaan susulan* stands behind the attendance item of someone who was excused.
 */
export async function openLesson(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<OpenLesson> {
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
  if (row.kind === 'attendance' && !(await isExcused(db, enrolment.id, row.item_id))) notFound()
  if (row.kind !== 'lesson' && row.kind !== 'attendance') notFound()
  if (!row.revision_id) notFound('Materi ini sedang disiapkan oleh BKPSDM.')
  const closesOn = await findClosingDay(db, enrolment)
  return {
    enrolment,
    item: { itemId: row.item_id, title: row.title, revisionId: row.revision_id },
    day: { dayId: row.day_id, number: row.number, title: row.day_title, date },
    closesOn,
    closed: today > closesOn,
  }
}

/** Refuses new answers after *batas akhir*. */
export function mustStillRun({ closed }: Pick<OpenLesson, 'closed'>): void {
  if (!closed) return
  conflict(
    'Batas akhir kegiatan ini sudah lewat, jadi jawaban baru tidak disimpan. Hubungi BKPSDM bila Anda masih perlu menyelesaikannya.',
  )
}

async function isExcused(db: Db, enrolmentId: Id, itemId: string): Promise<boolean> {
  const attendance = (await findAttendances(db, enrolmentId)).get(itemId)
  return attendance !== undefined && EXCUSED.includes(attendance.status)
}
