import type { Db, Id, PeopleTable } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { invalid } from '../refusal'
import { codeHash, readCode } from './activation-code.server'
import { lockPeople } from './lock-people.server'
import { hashPassword, passwordFits } from './password-hash.server'
import { passwordFault } from './password.rules'
import { setPassword } from './set-password.server'
import { countTry, forgetTry } from './throttle.server'

const NOT_VALID =
  'Kode belum cocok, sudah dipakai, atau sudah lewat masa berlakunya. Periksa kartu Anda, atau minta kode baru lewat WhatsApp BKPSDM.'

/** A second press of the button within this time answers as the first did. */
const REPEAT_MS = 10 * 60_000

type Person = Pick<PeopleTable, 'id' | 'name' | 'title_front' | 'title_back' | 'nip' | 'number'> & {
  /** A person who already has a password is setting a new one. */
  activated: boolean
}

/**
 * Who this code is for, so that the page can ask "is this you". Null for any code that does not
 * count, whatever the reason. Wrong codes are throttled by address.
 */
export async function findByCode(
  db: Db,
  actor: Actor,
  input: { code: string; address: string },
): Promise<Person | null> {
  const wait = await countTry(db, 'address', input.address, actor.now)
  if (wait !== null) invalid(`Terlalu banyak percobaan. Tunggu ${wait} menit, lalu coba lagi.`)
  const found = await findCode(db, input.code)
  if (!found || found.used_at || found.ended_at || found.expires_at <= actor.now) return null
  await forgetTry(db, 'address', input.address, actor.now)
  return toPerson(found)
}

/**
 * Sets the person's own password with a one-time code, ends all their sessions and answers their
 * id. Refuses a code that does not count and a password against the rules (field `password`).
 */
export async function activate(
  db: Db,
  actor: Actor,
  input: { code: string; password: string; address: string },
): Promise<Id> {
  const repeated = await repeatedActivation(db, actor, input)
  if (repeated) return repeated
  const person = await findByCode(db, actor, input)
  if (!person) invalid(NOT_VALID)
  const fault = passwordFault(input.password, person)
  if (fault) invalid(fault, { password: fault })
  const hash = await hashPassword(input.password)

  const used = await inTransaction(db, async (trx) => {
    await lockPeople(trx, [person.id])
    const { numUpdatedRows } = await trx
      .updateTable('activation_codes')
      .set({ used_at: actor.now })
      .where('code_hash', '=', codeHash(readCode(input.code) ?? ''))
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', actor.now)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    await setPassword(trx, person.id, hash, actor.now)
    await trx
      .updateTable('people')
      .set((eb) => ({ activated_at: eb.fn.coalesce('activated_at', eb.val(actor.now)) }))
      .where('id', '=', person.id)
      .execute()
    await recordAudit(
      trx,
      { ...actor, personId: person.id },
      {
        verb: person.activated ? 'reset-password' : 'activate',
        thing: 'person',
        thingId: person.id,
      },
    )
    return true
  })
  // The other press of the same button may have been faster by a moment.
  return used ? person.id : ((await repeatedActivation(db, actor, input)) ?? invalid(NOT_VALID))
}

/** The same code with the same password again, moments later: a double press, not a new use. */
async function repeatedActivation(
  db: Db,
  actor: Actor,
  input: { code: string; password: string },
): Promise<Id | null> {
  const found = await findCode(db, input.code)
  if (!found?.used_at) return null
  if (Date.parse(actor.now) - Date.parse(found.used_at) > REPEAT_MS) return null
  // A used slip must not be a way to guess its owner's password.
  const wait = await countTry(db, 'account', found.id, actor.now)
  if (wait !== null || !(await passwordFits(found.hash, input.password))) return null
  await forgetTry(db, 'account', found.id, actor.now)
  return found.id
}

async function findCode(db: Db, typed: string) {
  const code = readCode(typed)
  if (!code) return undefined
  return db
    .selectFrom('activation_codes')
    .innerJoin('people', 'people.id', 'activation_codes.person_id')
    .leftJoin('passwords', 'passwords.person_id', 'people.id')
    .where('activation_codes.code_hash', '=', codeHash(code))
    .select(['people.id', 'people.name', 'people.title_front', 'people.title_back'])
    .select(['people.nip', 'people.number', 'passwords.hash'])
    .select(['activation_codes.used_at', 'activation_codes.ended_at'])
    .select('activation_codes.expires_at')
    .executeTakeFirst()
}

function toPerson(found: NonNullable<Awaited<ReturnType<typeof findCode>>>): Person {
  const { id, name, title_front, title_back, nip, number, hash } = found
  return { id, name, title_front, title_back, nip, number, activated: hash !== null }
}
