import { createHash } from 'node:crypto'
import type { Db, Id, IsoDate } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, notFound } from '../refusal'
import { loadCalendar } from '../schedule/calendar.server'
import { closingDay } from '../schedule/plan.rules'
import { replanDays, type DayMove } from '../schedule/replan.rules'
import { countPeople, findCohortDays } from './cohorts.queries.server'
import { renewPlanVersion } from './plan-version.server'
import type { ApplyReplan } from './replan.schema'

export interface ReplanPreview {
  /** Empty when the dates still agree with the calendar. */
  moves: (DayMove & { title: string })[]
  /** *Batas akhir* when the last day moves beyond it; it never comes earlier. */
  closing: { from: IsoDate; to: IsoDate } | null
  /** How many participants the new dates reach. */
  people: number
  /** Names this very preview, so that what is applied is what was read. */
  signature: string
}

/** What re-planning would change now that the calendar may have changed. Writes nothing. */
export async function previewReplan(
  db: Db,
  actor: Actor,
  input: { cohortId: Id },
): Promise<ReplanPreview> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const cohort =
    (await db
      .selectFrom('cohorts')
      .select(['id', 'basis', 'working_week', 'starts_on', 'closes_on'])
      .where('id', '=', input.cohortId)
      .executeTakeFirst()) ?? notFound('Kegiatan itu tidak ditemukan.')
  const calendar = await loadCalendar(db, {
    basis: cohort.basis,
    workingWeek: cohort.working_week,
  })
  const rows = await findCohortDays(db, [cohort.id])
  const days = rows.map((day) => ({
    dayId: day.day_id,
    number: day.number,
    date: day.date,
    anchored: day.anchored === 1,
  }))
  const moves = replanDays(days, { startsOn: cohort.starts_on, today: dayOf(actor.now) }, calendar)
  const newDates = new Map(moves.map((move) => [move.dayId, move.to]))
  const lastDay = days
    .map((day) => newDates.get(day.dayId) ?? day.date)
    .toSorted()
    .at(-1)
  const closesOn = lastDay ? closingDay(lastDay, calendar) : cohort.closes_on
  const closing =
    moves.length > 0 && closesOn > cohort.closes_on
      ? { from: cohort.closes_on, to: closesOn }
      : null
  const titles = new Map(rows.map((row) => [row.day_id, row.title]))
  return {
    moves: moves.map((move) => ({ ...move, title: titles.get(move.dayId) ?? '' })),
    closing,
    people: (await countPeople(db, [cohort.id])).get(cohort.id) ?? 0,
    signature: createHash('sha256')
      .update(JSON.stringify([moves, closing]))
      .digest('hex'),
  }
}

/**
 * Moves the days as previewed, with the reason on record. Refused (conflict) when the calendar or the
 * dates changed since the preview. Repeating the same form changes nothing.
 */
export async function applyReplan(db: Db, actor: Actor, input: ApplyReplan): Promise<void> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  await inTransaction(db, async (trx) => {
    const repeated = await trx
      .selectFrom('replans')
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (repeated) return
    const preview = await previewReplan(trx, actor, { cohortId: input.cohortId })
    if (preview.moves.length === 0) {
      conflict('Jadwal sudah sesuai dengan kalender. Tidak ada hari yang perlu dipindahkan.')
    }
    if (preview.signature !== input.signature) {
      conflict(
        'Jadwal atau kalender berubah sejak pratinjau dibuka. Periksa pratinjau yang baru, lalu terapkan.',
      )
    }
    const moves: DayMove[] = preview.moves.map(({ dayId, number, from, to }) => ({
      dayId,
      number,
      from,
      to,
    }))
    await trx
      .insertInto('replans')
      .values({
        id: input.id,
        cohort_id: input.cohortId,
        reason: input.reason,
        moves: JSON.stringify(moves),
        applied_at: actor.now,
        applied_by: actor.personId,
      })
      .execute()
    for (const move of moves) {
      await trx
        .updateTable('cohort_days')
        .set({ date: move.to, moved_by: input.id })
        .where('cohort_id', '=', input.cohortId)
        .where('day_id', '=', move.dayId)
        .execute()
    }
    await renewPlanVersion(trx, input.cohortId)
    if (preview.closing) {
      await trx
        .updateTable('cohorts')
        .set({ closes_on: preview.closing.to })
        .where('id', '=', input.cohortId)
        .execute()
    }
    await recordAudit(trx, actor, {
      verb: 'replan',
      thing: 'cohort',
      thingId: input.cohortId,
      details: { reason: input.reason, moves, closing: preview.closing, people: preview.people },
    })
  })
}
