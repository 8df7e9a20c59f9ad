import type { Db, Id } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { invalid } from '../refusal'
import { passwordFits } from './password-hash.server'
import { readSignInName } from './sign-in-name.rules'
import { countTry, forgetTry } from './throttle.server'

const NOT_MATCHED =
  'NIP/email atau kata sandi belum cocok. Coba lagi, atau minta kode baru lewat WhatsApp BKPSDM.'

export interface SignIn {
  /** A NIP (spaces and dots allowed), an e-mail or a participant number. */
  name: string
  password: string
  /** The visitor's network address, for throttling. */
  address: string
}

/**
 * Answers whose name and password these are. Refuses with the same words, after the same work,
 * whether the name is unknown, not yet activated or the password wrong; too many tries are refused
 * by account first, then by address. Sign-ins and refusals are audited, never with what was typed:
 * people type passwords into the wrong field.
 */
export async function signIn(db: Db, actor: Actor, input: SignIn): Promise<Id> {
  const name = readSignInName(input.name)
  await refuseTooMany(db, actor, name, input.address)

  const found = await db
    .selectFrom('sign_in_names')
    .leftJoin('passwords', 'passwords.person_id', 'sign_in_names.person_id')
    .where('sign_in_names.value', '=', name)
    .select(['sign_in_names.person_id', 'sign_in_names.kind', 'passwords.hash'])
    .executeTakeFirst()
  const fits = await passwordFits(found?.hash ?? null, input.password)

  if (!found || !fits) {
    await recordAudit(db, actor, {
      verb: 'sign-in-refused',
      thing: 'person',
      thingId: found?.person_id ?? 'unknown',
      details: { by: found?.kind ?? 'unknown' },
    })
    invalid(NOT_MATCHED)
  }
  await forgetTry(db, 'account', name, actor.now)
  await forgetTry(db, 'address', input.address, actor.now)
  const self: Actor = { ...actor, personId: found.person_id }
  await recordAudit(db, self, { verb: 'sign-in', thing: 'person', thingId: found.person_id })
  return found.person_id
}

async function refuseTooMany(db: Db, actor: Actor, name: string, address: string): Promise<void> {
  const wait =
    (await countTry(db, 'account', name, actor.now)) ??
    (await countTry(db, 'address', address, actor.now))
  if (wait === null) return
  invalid(
    `Terlalu banyak percobaan masuk. Tunggu ${wait} menit, lalu coba lagi, atau minta kode baru lewat WhatsApp BKPSDM.`,
  )
}
