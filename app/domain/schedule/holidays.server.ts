import type { Db, HolidayKind, Id, IsoDate } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, notFound } from '../refusal'
import { dayInWords } from './day-words.rules'
import { readHolidayFile } from './holiday-file.server'
import type { AddHoliday, RemoveHoliday } from './holidays.schema'

export interface Holiday {
  id: Id
  date: IsoDate
  name: string
  kind: HolidayKind
  decree: string
  certainty: string
}

/**
 * Fills an empty calendar from content/calendar/libur.json and answers how many days it added.
 * Once any row exists, removed ones included, the database rules and this adds nothing.
 */
export async function seedHolidays(db: Db, actor: Actor, contentDir: string): Promise<number> {
  const filed = await readHolidayFile(contentDir)
  return inTransaction(db, async (trx) => {
    const known = await trx.selectFrom('holidays').select('id').limit(1).executeTakeFirst()
    if (known) return 0
    await trx
      .insertInto('holidays')
      .values(filed.map((holiday) => newRow(actor, { id: newId(), ...holiday })))
      .execute()
    return filed.length
  })
}

/** The standing holidays of one year, in order of date. */
export async function listHolidays(
  db: Db,
  actor: Actor,
  input: { year: number },
): Promise<Holiday[]> {
  must(actor, { verb: 'steer', thing: 'agency' })
  return db
    .selectFrom('holidays')
    .select(['id', 'date', 'name', 'kind', 'decree', 'certainty'])
    .where('removed_at', 'is', null)
    .where('date', '>=', `${input.year}-01-01`)
    .where('date', '<=', `${input.year}-12-31`)
    .orderBy('date')
    .execute()
}

/** The years that have at least one standing holiday, ascending. */
export async function listHolidayYears(db: Db, actor: Actor): Promise<number[]> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const rows = await db
    .selectFrom('holidays')
    .select('date')
    .where('removed_at', 'is', null)
    .orderBy('date')
    .execute()
  return [...new Set(rows.map((row) => Number(row.date.slice(0, 4))))]
}

/** Adds a holiday with the decree that sets it. Repeating the same form changes nothing. */
export async function addHoliday(db: Db, actor: Actor, input: AddHoliday): Promise<void> {
  must(actor, { verb: 'steer', thing: 'agency' })
  await inTransaction(db, async (trx) => {
    const standing = await trx
      .selectFrom('holidays')
      .select(['id', 'name', 'date'])
      .where((eb) =>
        eb.or([
          eb('id', '=', input.id),
          eb.and([eb('date', '=', input.date), eb('removed_at', 'is', null)]),
        ]),
      )
      .execute()
    if (standing.some((holiday) => holiday.id === input.id)) return
    const [taken] = standing
    if (taken) {
      conflict(
        `${dayInWords(taken.date)} sudah tercatat sebagai hari libur (${taken.name}). Hapus dahulu yang lama bila ingin menggantinya.`,
      )
    }
    await trx
      .insertInto('holidays')
      .values(newRow(actor, { ...input, certainty: 'pasti' }))
      .execute()
    const { id, ...details } = input
    await recordAudit(trx, actor, { verb: 'add', thing: 'holiday', thingId: id, details })
  })
}

/** Takes a holiday off the calendar, naming the decree that ended it; the row stays as history. */
export async function removeHoliday(db: Db, actor: Actor, input: RemoveHoliday): Promise<void> {
  must(actor, { verb: 'steer', thing: 'agency' })
  await inTransaction(db, async (trx) => {
    const holiday =
      (await trx
        .selectFrom('holidays')
        .select(['id', 'date', 'name', 'removed_at'])
        .where('id', '=', input.holidayId)
        .executeTakeFirst()) ?? notFound('Hari libur itu tidak ada di kalender.')
    if (holiday.removed_at) return
    await trx
      .updateTable('holidays')
      .set({ removed_at: actor.now, removed_by: actor.personId })
      .where('id', '=', holiday.id)
      .execute()
    await recordAudit(trx, actor, {
      verb: 'remove',
      thing: 'holiday',
      thingId: holiday.id,
      details: { date: holiday.date, name: holiday.name, decree: input.decree },
    })
  })
}

function newRow(actor: Actor, holiday: Holiday) {
  return {
    ...holiday,
    added_at: actor.now,
    added_by: actor.personId,
    removed_at: null,
    removed_by: null,
  }
}
