import { randomBytes } from 'node:crypto'
import type { Db, Id, IsoDate } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findCohortPlan } from '../progress/cohort-plan.server'
import { mustStillRun } from '../progress/lesson-access.server'
import { markBegun, touchEnrolment } from '../progress/settle.server'
import { conflict, notFound } from '../refusal'
import { dayInWords } from '../schedule/day-words.rules'
import type { Allowance } from './allowance.rules'
import { findDrawable } from './banks.server'
import { drawQuestions } from './draw.rules'
import { closeEnded } from './standing-attempts.server'
import { allowanceFor, findWindows, openTest } from './test-access.server'
import { timesOf } from './timing.rules'

export interface StartAttempt {
  enrolmentId: Id
  itemId: string
  /** Which attempt the button was for: a second press finds the one that the first began. */
  number: number
}

/**
 * Begins an attempt: draws its questions, fixes their order, starts its clock. An attempt that still
 * runs, or the one this button began before, is answered instead of another one.
 * @throws Refusal conflict outside its windows, or when no attempt is left.
 */
export async function startAttempt(
  db: Db,
  actor: Actor,
  input: StartAttempt,
): Promise<{ attemptId: Id }> {
  return inTransaction(db, async (trx) => {
    must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
    await touchEnrolment(trx, input.enrolmentId, actor.now)
    const test = await openTest(trx, actor, input)
    const attempts = await closeEnded(trx, actor, test)
    const before =
      attempts.find(({ closedAt }) => closedAt === null) ??
      attempts.find(({ number }) => number === input.number)
    if (before) return { attemptId: before.id }
    mustStillRun(test)
    const { enrolment, settings } = test
    mustBeOpen(allowanceFor(test, await findWindows(trx, test), attempts, actor.now))
    const { items } = await findCohortPlan(trx, enrolment)
    const lessonIds = new Set(items.flatMap(({ lesson_id }) => lesson_id ?? []))
    const drawable = await findDrawable(trx, settings, lessonIds)
    if (drawable.length === 0) notFound('Soal tes ini sedang disiapkan oleh BKPSDM.')
    const id = newId()
    // The seed is the server's: who could choose it could choose the questions.
    const seed = randomBytes(16).toString('hex')
    const { deadline, countsUntil } = timesOf(actor.now, settings, test.closesAt)
    await trx
      .insertInto('attempts')
      .values({
        id,
        enrolment_id: enrolment.id,
        item_id: test.item.itemId,
        number: attempts.length + 1,
        seed,
        rules: JSON.stringify(settings),
        questions: JSON.stringify(drawQuestions(drawable, settings.questions, seed)),
        started_at: actor.now,
        deadline,
        counts_until: countsUntil,
        closed_at: null,
        closed_by: null,
      })
      .execute()
    await markBegun(trx, enrolment, test.day.number)
    return { attemptId: id }
  })
}

function mustBeOpen(allowance: Allowance): void {
  if (allowance.kind === 'open') return
  conflict(CLOSED[allowance.kind]('from' in allowance ? allowance.from : ''))
}

const CLOSED: Record<Exclude<Allowance['kind'], 'open'>, (from: IsoDate) => string> = {
  'not-yet': (from) => `Tes ini dibuka ${dayInWords(from)}, pukul 00.00 WIB.`,
  over: () => 'Waktu tes ini sudah berakhir. Hubungi BKPSDM bila Anda masih perlu mengerjakannya.',
  'used-up': () => 'Semua kesempatan mengerjakan tes ini sudah Anda pakai.',
  passed: () => 'Anda sudah lulus tes ini. Tidak perlu mengerjakannya lagi.',
}
