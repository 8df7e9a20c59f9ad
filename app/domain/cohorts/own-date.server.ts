import type { Db, Id, IsoDate } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, invalid, notFound } from '../refusal'
import { freeReason, nextWorkingDay, type Calendar } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import { dayInWords } from '../schedule/day-words.rules'
import { effectiveClosing } from '../schedule/effective.rules'
import { findExtensions } from './exceptions.queries.server'
import type { NewOwnDate } from './replan.schema'

/**
 * *Izin/penyesuaian*: gives one person their own date for one day (sick, duty travel, late appointment).
 * Nobody else moves; a finished day, a free day and a date after *batas akhir* are refused.
 */
export async function addOwnDate(db: Db, actor: Actor, input: NewOwnDate): Promise<void> {
  await inTransaction(db, async (trx) => {
    const enrolment = await findEnrolment(trx, input.enrolmentId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId: enrolment.cohort_id })
    const repeated = await trx
      .selectFrom('own_dates')
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (repeated) return
    await refuseFinishedDay(trx, enrolment.cohort_id, input)
    const calendar = await loadCalendar(trx, {
      basis: enrolment.basis,
      workingWeek: enrolment.working_week,
    })
    refuseFreeDay(input.date, calendar)
    await refuseAfterClosing(trx, enrolment, input.date)
    await trx
      .insertInto('own_dates')
      .values({
        id: input.id,
        enrolment_id: input.enrolmentId,
        day_id: input.dayId,
        date: input.date,
        reason: input.reason,
        added_at: actor.now,
        added_by: actor.personId,
      })
      .execute()
    await recordAudit(trx, actor, {
      verb: 'move-day',
      thing: 'enrolment',
      thingId: input.enrolmentId,
      // The reason may speak of someone's health: it stays in its own row.
      details: { dayId: input.dayId, date: input.date },
    })
  })
}

async function findEnrolment(trx: Db, enrolmentId: Id) {
  return (
    (await trx
      .selectFrom('enrolments')
      .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
      .select([
        'enrolments.id',
        'enrolments.cohort_id',
        'enrolments.unit_id',
        'enrolments.agency_id',
        'cohorts.basis',
        'cohorts.working_week',
        'cohorts.closes_on',
      ])
      .where('enrolments.id', '=', enrolmentId)
      .executeTakeFirst()) ?? notFound('Peserta itu tidak ditemukan.')
  )
}

type EnrolmentRow = Awaited<ReturnType<typeof findEnrolment>>

async function refuseFinishedDay(trx: Db, cohortId: Id, input: NewOwnDate): Promise<void> {
  const day =
    (await trx
      .selectFrom('cohort_days')
      .leftJoin('day_completions', (join) =>
        join
          .onRef('day_completions.day_id', '=', 'cohort_days.day_id')
          .on('day_completions.enrolment_id', '=', input.enrolmentId),
      )
      .select(['cohort_days.number', 'day_completions.completed_at'])
      .where('cohort_days.cohort_id', '=', cohortId)
      .where('cohort_days.day_id', '=', input.dayId)
      .executeTakeFirst()) ?? notFound('Hari itu tidak ada di kegiatan ini.')
  if (day.completed_at) {
    conflict(`Hari ke-${day.number} sudah selesai bagi peserta ini. Tanggalnya tidak perlu diubah.`)
  }
}

function refuseFreeDay(date: IsoDate, calendar: Calendar): void {
  const reason = calendar.basis === 'hari_kerja' ? freeReason(date, calendar) : null
  if (reason === null) return
  const next = dayInWords(nextWorkingDay(date, calendar))
  const message = `${dayInWords(date)} bukan hari kerja (${reason}). Hari kerja berikutnya ${next}.`
  invalid(message, { date: message })
}

async function refuseAfterClosing(trx: Db, enrolment: EnrolmentRow, date: IsoDate): Promise<void> {
  const closesOn = effectiveClosing(
    enrolment.closes_on,
    await findExtensions(trx, enrolment.cohort_id),
    { enrolmentId: enrolment.id, unitIds: [enrolment.unit_id, enrolment.agency_id] },
  )
  if (date <= closesOn) return
  const message = `${dayInWords(date)} sesudah batas akhir peserta ini (${dayInWords(closesOn)}). Perpanjang dahulu batas akhirnya.`
  invalid(message, { date: message })
}
