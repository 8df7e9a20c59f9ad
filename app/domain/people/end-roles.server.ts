import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, notFound } from '../refusal'
import { readEmail } from './email.rules'

/**
 * Ends every role of the owner of this e-mail, and their sessions; what they learn as a participant
 * stays. Refuses (conflict) who has no role, and the last administrator.
 * @returns how many roles ended.
 */
export async function endRoles(db: Db, actor: Actor, input: { email: string }): Promise<number> {
  must(actor, { verb: 'steer', thing: 'agency' })
  return inTransaction(db, async (trx) => {
    const administrators = await lockAdministrators(trx)
    const person =
      (await trx
        .selectFrom('sign_in_names')
        .select('person_id as id')
        .where('kind', '=', 'email')
        .where('value', '=', readEmail(input.email) ?? '')
        .executeTakeFirst()) ?? notFound(`Tidak ada yang masuk dengan email "${input.email}".`)
    if (administrators.length === 1 && administrators[0] === person.id)
      conflict('Ini admin terakhir. Undang admin lain dahulu dengan npm run admin:invite.')
    const { numUpdatedRows } = await trx
      .updateTable('roles')
      .set({ ended_at: actor.now })
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    const ended = Number(numUpdatedRows)
    if (ended === 0) conflict(`Pemilik email "${input.email}" tidak sedang memegang peran.`)
    await trx.deleteFrom('sessions').where('person_id', '=', person.id).execute()
    await recordAudit(trx, actor, {
      verb: 'end-roles',
      thing: 'person',
      thingId: person.id,
      details: { ended },
    })
    return ended
  })
}

/** Takes their roles first, so that two who end each other do not leave none. */
async function lockAdministrators(trx: Db): Promise<Id[]> {
  const standing = await trx
    .updateTable('roles')
    .set((eb) => ({ granted_at: eb.ref('granted_at') }))
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute()
  return [...new Set(standing.map(({ person_id }) => person_id))]
}
