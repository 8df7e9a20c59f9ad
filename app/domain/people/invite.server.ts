import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { invalid } from '../refusal'
import { readEmail } from './email.rules'
import { issueCodes, type IssuedCode } from './issue-codes.server'
import { addPeople } from './upsert-people.server'

/**
 * Makes the owner of this e-mail an administrator, or the trainer of `trainsCohort`, and answers the code by which they set their
 * password. Somebody already known keeps their record; a changed role ends their sessions.
 */
export async function inviteStaff(
  db: Db,
  actor: Actor,
  input: { name: string; email: string; trainsCohort?: Id },
): Promise<IssuedCode & { personId: Id }> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const email = readEmail(input.email)
  const name = input.name.trim()
  if (!email) invalid(`"${input.email}" bukan alamat email. Tulis seperti nama@contoh.id.`)
  if (!name) invalid('Nama orangnya masih kosong.')

  return inTransaction(db, async (trx) => {
    const personId = (await findByEmail(trx, email)) ?? (await addStaff(trx, actor, name, email))
    await grantRole(trx, actor, personId, input.trainsCohort ?? null)
    const codes = await issueCodes(trx, actor, [personId])
    return { personId, ...codes.get(personId)! }
  })
}

async function findByEmail(trx: Db, email: string): Promise<Id | undefined> {
  const known = await trx
    .selectFrom('sign_in_names')
    .where('value', '=', email)
    .select('person_id')
    .executeTakeFirst()
  return known?.person_id
}

async function addStaff(trx: Db, actor: Actor, name: string, email: string): Promise<Id> {
  const id = newId()
  await addPeople(
    trx,
    [
      {
        id,
        name,
        title_front: '',
        title_back: '',
        nip: null,
        employment: null,
        staff_group: null,
        position: '',
        grade: '',
        email,
        phone: null,
        unit_id: null,
        appointed_on: null,
      },
    ],
    actor.now,
  )
  return id
}

async function grantRole(trx: Db, actor: Actor, personId: Id, cohortId: Id | null): Promise<void> {
  const role = cohortId ? 'trainer' : 'administrator'
  const standing = await trx
    .selectFrom('roles')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('cohort_id', cohortId ? '=' : 'is', cohortId)
    .where('ended_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (standing) return
  await trx
    .insertInto('roles')
    .values({
      id: newId(),
      person_id: personId,
      role,
      cohort_id: cohortId,
      unit_id: null,
      granted_at: actor.now,
      granted_by: actor.personId,
      ended_at: null,
    })
    .execute()
  await trx.deleteFrom('sessions').where('person_id', '=', personId).execute()
  await recordAudit(trx, actor, {
    verb: 'grant-role',
    thing: 'person',
    thingId: personId,
    details: { role, cohortId },
  })
}
