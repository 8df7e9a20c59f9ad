import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'

export interface AskedJob {
  /** Made by the form: the same form sent twice asks once. */
  id: Id
  kind: string
  thingId: Id
  payload: unknown
  total: number
}

/** Puts a job in the queue, inside the transaction of whoever asks and has the right to. */
export async function askForJob(trx: Db, actor: Actor, job: AskedJob): Promise<void> {
  await trx
    .insertInto('jobs')
    .values({
      id: job.id,
      kind: job.kind,
      thing_id: job.thingId,
      payload: JSON.stringify(job.payload),
      state: 'waiting',
      done: 0,
      total: job.total,
      attempts: 0,
      runner: null,
      heartbeat_at: null,
      error: null,
      asked_at: actor.now,
      asked_by: actor.personId,
      started_at: null,
      cancel_asked_at: null,
      cancel_asked_by: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
