import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'

/** Stops a job: at once while it waits, after the step under way while it runs. What is made stays. */
export async function cancelJob(db: Db, actor: Actor, jobId: Id): Promise<void> {
  must(actor, { verb: 'steer', thing: 'agency' })
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('jobs')
      .set((eb) => ({
        cancel_asked_at: actor.now,
        cancel_asked_by: actor.personId,
        state: eb
          .case()
          .when('state', '=', 'waiting')
          .then('cancelled' as const)
          .else(eb.ref('state'))
          .end(),
        finished_at: eb.case().when('state', '=', 'waiting').then(actor.now).else(null).end(),
      }))
      .where('id', '=', jobId)
      .where('state', 'in', ['waiting', 'running'])
      .where('cancel_asked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await recordAudit(trx, actor, { verb: 'cancel', thing: 'job', thingId: jobId })
  })
}

/** Puts a job that failed or was cancelled back in the queue; it goes on where it stopped. */
export async function resumeJob(db: Db, actor: Actor, jobId: Id): Promise<void> {
  must(actor, { verb: 'steer', thing: 'agency' })
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('jobs')
      .set({
        state: 'waiting',
        attempts: 0,
        error: null,
        cancel_asked_at: null,
        cancel_asked_by: null,
        finished_at: null,
      })
      .where('id', '=', jobId)
      .where('state', 'in', ['failed', 'cancelled'])
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await recordAudit(trx, actor, { verb: 'resume', thing: 'job', thingId: jobId })
  })
}
