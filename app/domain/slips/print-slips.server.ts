import type { Db, Id, Instant } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { fullName } from '../people/full-name.rules'
import { issueCodes } from '../people/issue-codes.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import type { PrintSlips } from './print-slips.schema'
import { selectNotActivated } from './slips.queries.server'

export interface Slip {
  personId: Id
  /** With titles, as it will stand on the certificate. */
  name: string
  nip: string | null
  number: string
  unit: string
  agency: string
  code: string
  expiresAt: Instant
}

/**
 * New codes for everyone chosen who has not activated yet, in the order of the shelves: agency, unit,
 * name. Their earlier codes end; the codes answered here are never readable again. Nobody left to
 * print for is a conflict.
 */
export async function printSlips(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; untuk: PrintSlips['untuk'] },
): Promise<Slip[]> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  return inTransaction(db, async (trx) => {
    const people = await findPeople(trx, input)
    if (people.length === 0)
      conflict(
        'Semua orang di pilihan ini sudah mengaktifkan akun, jadi tidak ada kartu untuk dicetak.',
      )
    const codes = await issueCodes(
      trx,
      actor,
      people.map(({ personId }) => personId),
    )
    return people.map((person) => ({ ...person, ...codes.get(person.personId)! }))
  })
}

async function findPeople(trx: Db, { cohortId, untuk }: { cohortId: Id; untuk: string }) {
  const [kind, id = ''] = untuk.split(':')
  let query = selectNotActivated(trx, cohortId)
  if (kind === 'opd') query = query.where('enrolments.agency_id', '=', id)
  if (kind === 'unit') query = query.where('enrolments.unit_id', '=', id)
  if (kind === 'tanpa-unit') query = query.where('enrolments.agency_id', 'is', null)
  const rows = await query
    .select([
      'people.id as personId',
      'people.name',
      'people.title_front',
      'people.title_back',
      'people.nip',
      'people.number',
      'units.name as unit',
      'agencies.name as agency',
    ])
    .orderBy('agencies.name')
    .orderBy('units.name')
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()
  return rows.map((row) => ({
    personId: row.personId,
    name: fullName(row),
    nip: row.nip,
    number: row.number,
    unit: row.unit ?? '',
    agency: row.agency ?? '',
  }))
}
