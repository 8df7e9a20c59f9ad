import type { Selectable } from 'kysely'
import type { Db, Id, Instant, JobsTable } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { systemClock, type Clock } from '../clock'
import { platformActor } from '../permissions/actor'
import { Refusal } from '../refusal'
import type { JobKind, JobProgress, JobTools } from './job'
import { leaveLease, takeLease } from './lease.server'

const MOST_ATTEMPTS = 3
const OUR_FAULT =
  'Pekerjaan ini berhenti karena gangguan pada platform. Yang sudah dibuat tetap ada. Jalankan lagi; bila berhenti lagi, hubungi pengelola platform.'

/** Another runner has taken over; nothing of the step was kept. */
class LeaseLost extends Error {}

interface RunnerOptions extends JobTools {
  /** Names this process and this start of it. */
  runner: string
  kinds: readonly JobKind<any>[]
  /** The machine's own, by which leases run. */
  machineClock?: Clock
  /** Asked between steps: whether the process is about to end. */
  stopping?: () => boolean
  /** Told what went wrong with a step, for the log. */
  report?: (error: unknown) => void
}

/**
 * Runs what waits, oldest first, until nothing does. Of all processes on a store only the one that
 * holds the lease runs; a job whose runner died goes on here. Answers whether it may have left work.
 */
export async function runJobs(options: RunnerOptions): Promise<{ held: boolean }> {
  const { db, runner, machineClock = systemClock, stopping = () => false } = options
  if (!(await takeLease(db, runner, machineClock()))) return { held: false }
  try {
    while (!stopping()) {
      const job = await nextJob(db)
      if (!job) break
      await runOne(options, job)
    }
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    return { held: false }
  }
  await leaveLease(db, runner)
  return { held: true }
}

/** Whether there is anything to run: one look into a small index. */
export async function isAnythingWaiting(db: Db): Promise<boolean> {
  return (await nextJob(db)) !== undefined
}

function nextJob(db: Db) {
  return db
    .selectFrom('jobs')
    .selectAll()
    .where('finished_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

async function runOne(options: RunnerOptions, job: Selectable<JobsTable>): Promise<void> {
  const { clock, stopping = () => false, report = () => {} } = options
  const save = saver(options, job.id)
  try {
    const kind = options.kinds.find((one) => one.kind === job.kind)
    if (!kind) throw new Error(`No job kind "${job.kind}"`)
    const payload: unknown = kind.payload.parse(JSON.parse(job.payload))
    await save((trx) => begin(trx, options.runner, job.id, clock()))
    while (!stopping()) {
      if (await save((trx) => endIfCancelled(trx, job.id, clock()))) return
      const actor = { ...platformActor(clock()), personId: job.asked_by }
      const progress = await kind.step({ ...options, jobId: job.id, payload, actor, save })
      if (await save((trx) => note(trx, job.id, progress, clock()))) return
      // Pages are answered in the same process: they come first.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    report(error)
    await save((trx) => noteFault(trx, job.id, error, clock()))
  }
}

/** Every write first proves, inside its transaction, that this runner still holds the jobs. */
function saver({ db, runner, machineClock = systemClock }: RunnerOptions, jobId: Id) {
  return <T>(work: (trx: Db) => Promise<T>): Promise<T> =>
    inTransaction(db, async (trx) => {
      const now = machineClock()
      if (!(await takeLease(trx, runner, now))) throw new LeaseLost(jobId)
      await trx.updateTable('jobs').set({ heartbeat_at: now }).where('id', '=', jobId).execute()
      return work(trx)
    })
}

async function begin(trx: Db, runner: string, jobId: Id, now: Instant): Promise<void> {
  await trx
    .updateTable('jobs')
    .set((eb) => ({
      state: 'running',
      runner,
      started_at: eb.fn.coalesce('started_at', eb.val(now)),
    }))
    .where('id', '=', jobId)
    .where('finished_at', 'is', null)
    .execute()
}

async function endIfCancelled(trx: Db, jobId: Id, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: now })
    .where('id', '=', jobId)
    .where('cancel_asked_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function note(
  trx: Db,
  jobId: Id,
  { done, total }: JobProgress,
  now: Instant,
): Promise<boolean> {
  const finished = done >= total
  await trx
    .updateTable('jobs')
    .set({ done, total, ...(finished ? { state: 'done' as const, finished_at: now } : {}) })
    .where('id', '=', jobId)
    .execute()
  return finished
}

/** A refusal says itself what to do; a fault of ours is tried a few times. */
async function noteFault(trx: Db, jobId: Id, error: unknown, now: Instant): Promise<void> {
  const { attempts } = await trx
    .selectFrom('jobs')
    .select('attempts')
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow()
  const refused = error instanceof Refusal
  const over = refused || attempts + 1 >= MOST_ATTEMPTS
  await trx
    .updateTable('jobs')
    .set({
      attempts: attempts + 1,
      state: over ? 'failed' : 'waiting',
      error: over ? (refused ? error.message : OUR_FAULT) : null,
      finished_at: over ? now : null,
    })
    .where('id', '=', jobId)
    .execute()
}
