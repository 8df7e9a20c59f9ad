import type { z } from 'zod'
import type { Clock } from '../clock'
import type { Actor } from '../permissions/actor'
import type { Db, Id, JobsTable } from '~db/schema'

export type JobState = JobsTable['state']

/** How far a job is; it is done when `done` reaches `total`. */
export interface JobProgress {
  done: number
  total: number
}

/** What a step may use besides the store. */
export interface JobTools {
  db: Db
  clock: Clock
  settings: JobSettings
}

export interface JobSettings {
  /** The public address that certificates name. */
  origin: string
  /** Opens the keys that sign; null where none is set. */
  signingSecret: string | null
}

export interface JobRun<Payload> extends JobTools {
  jobId: Id
  payload: Payload
  /** The platform, on behalf of whoever asked. */
  actor: Actor
  /**
   * Writes in one transaction, only while this runner still holds the jobs: one that was thought dead
   * and wakes up later leaves nothing behind.
   */
  save<T>(work: (trx: Db) => Promise<T>): Promise<T>
}

export interface JobKind<Payload = unknown> {
  kind: string
  payload: z.ZodType<Payload>
  /**
   * Does the next little (a second or two) and answers how far the whole is. It looks at what is
   * stored, not at what it remembers, so that after a kill it goes on where the store stands.
   */
  step(run: JobRun<Payload>): Promise<JobProgress>
}
