import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import { lockCohort } from '../cohorts/lock-cohort.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { settleAttendance } from '../progress/settle-attendance.server'
import { conflict, notFound } from '../refusal'
import { dayInWords } from '../schedule/day-words.rules'
import {
  findAttendanceItems,
  findEnrolled,
  findNewestAttendances,
  type NewestAttendance,
} from './attendance.queries.server'
import {
  changedEntries,
  emptyCounts,
  unrecordedEntries,
  type AttendanceEntry,
} from './attendance.rules'

/** Each transaction stays short, so that learners who save meanwhile hardly wait. */
const PEOPLE_A_TRANSACTION = 200

type Newest = ReadonlyMap<Id, NewestAttendance>

interface Recording {
  cohortId: Id
  itemId: string
  entries: readonly AttendanceEntry[]
}

/**
 * Records attendance as entered; the newest record of a person counts and what it completes is
 * settled with it. What already counts is not written again.
 * @returns how many people were recorded.
 * Refuses: not-found (item or person of another cohort), conflict (the day has not come).
 */
export async function recordAttendance(db: Db, actor: Actor, input: Recording): Promise<number> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const members = new Set((await findEnrolled(db, input.cohortId, null)).map(({ id }) => id))
  if (input.entries.some(({ enrolmentId }) => !members.has(enrolmentId))) {
    notFound('Sebagian peserta tidak terdaftar di kegiatan ini. Muat ulang halaman, lalu isi lagi.')
  }
  return writeEntries(db, actor, input, changedEntries)
}

/**
 * "Semua hadir kecuali …": everyone without a record, of one agency or of all, was there. Refused
 * (conflict) when they are more than `confirmed`, the head count that was read and agreed to.
 */
export async function recordRestPresent(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; itemId: string; agencyId: Id | 'none' | null; confirmed: number },
): Promise<number> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const people = await findEnrolled(db, input.cohortId, input.agencyId)
  const entries = people.map(({ id }): AttendanceEntry => ({
    enrolmentId: id,
    status: 'hadir',
    letterNumber: '',
  }))
  const newest = await findNewestAttendances(db, input.cohortId, input.itemId)
  const rest = unrecordedEntries(entries, newest)
  if (rest.length > input.confirmed) {
    conflict(
      `Sekarang ${rest.length} orang belum dicatat, bukan ${input.confirmed}. Belum ada yang disimpan: periksa jumlahnya, lalu tandai lagi.`,
    )
  }
  return writeEntries(db, actor, { ...input, entries: rest }, unrecordedEntries)
}

/** Writes in batches those entries that `choose` leaves, seen beside what counts at that very moment. */
async function writeEntries(
  db: Db,
  actor: Actor,
  input: Recording,
  choose: (entries: readonly AttendanceEntry[], newest: Newest) => AttendanceEntry[],
): Promise<number> {
  let written = 0
  for (let from = 0; from < input.entries.length; from += PEOPLE_A_TRANSACTION) {
    const batch = input.entries.slice(from, from + PEOPLE_A_TRANSACTION)
    written += await inTransaction(db, async (trx) => {
      // An excuse written meanwhile must not be covered by "semua hadir", nor may an upgrade take the item.
      await lockCohort(trx, input.cohortId)
      await findOpenItem(trx, actor, input)
      const newest = await findNewestAttendances(trx, input.cohortId, input.itemId)
      const entries = choose(batch, newest)
      if (entries.length > 0) await writeBatch(trx, actor, { ...input, entries })
      return entries.length
    })
  }
  return written
}

async function findOpenItem(
  db: Db,
  actor: Actor,
  { cohortId, itemId }: { cohortId: Id; itemId: string },
): Promise<void> {
  const items = await findAttendanceItems(db, cohortId)
  const item = items.find((one) => one.itemId === itemId) ?? notFound()
  if (item.date > dayOf(actor.now)) {
    conflict(
      `Presensi ${item.title} baru dapat dicatat pada ${dayInWords(item.date)}. Belum ada yang disimpan.`,
    )
  }
}

async function writeBatch(trx: Db, actor: Actor, input: Recording): Promise<void> {
  const { itemId, entries } = input
  await trx
    .insertInto('attendances')
    .values(
      entries.map((entry) => ({
        id: newId(),
        enrolment_id: entry.enrolmentId,
        item_id: itemId,
        status: entry.status,
        letter_number: entry.letterNumber,
        recorded_at: actor.now,
        recorded_by: actor.personId ?? actor.name,
      })),
    )
    .execute()
  const counts = emptyCounts()
  for (const { enrolmentId, status } of entries) {
    counts[status] += 1
    await settleAttendance(trx, actor, { enrolmentId, itemId, status })
  }
  const { unrecorded: _, ...statuses } = counts
  await recordAudit(trx, actor, {
    verb: 'record-attendance',
    thing: 'cohort',
    thingId: input.cohortId,
    details: { itemId, people: entries.length, ...statuses },
  })
}
