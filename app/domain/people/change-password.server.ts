import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { forbidden, invalid } from '../refusal'
import { hashPassword, passwordFits } from './password-hash.server'
import { passwordFault } from './password.rules'
import { setPassword } from './set-password.server'
import { countTry, forgetTry } from './throttle.server'

/**
 * Changes one's own password; every session of the person ends, also this one. Refuses a wrong
 * current password (throttled like a sign-in) and a new one against the rules, naming the field.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  const personId = actor.personId ?? forbidden()
  const wait = await countTry(db, 'account', personId, actor.now)
  if (wait !== null) invalid(`Terlalu banyak percobaan. Tunggu ${wait} menit, lalu coba lagi.`)
  const person = await db
    .selectFrom('people')
    .leftJoin('passwords', 'passwords.person_id', 'people.id')
    .where('people.id', '=', personId)
    .select(['people.name', 'people.nip', 'people.number', 'passwords.hash'])
    .executeTakeFirstOrThrow()
  if (!(await passwordFits(person.hash, input.currentPassword))) {
    const fault = 'Kata sandi sekarang belum cocok.'
    invalid(fault, { currentPassword: fault })
  }
  await forgetTry(db, 'account', personId, actor.now)
  const fault = passwordFault(input.newPassword, person)
  if (fault) invalid(fault, { newPassword: fault })
  const hash = await hashPassword(input.newPassword)

  await inTransaction(db, async (trx) => {
    await setPassword(trx, personId, hash, actor.now)
    await recordAudit(trx, actor, { verb: 'change-password', thing: 'person', thingId: personId })
  })
}
