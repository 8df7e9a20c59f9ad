import { randomUUID } from 'node:crypto'
import { jobKinds } from '~/domain/jobs/job-kinds.server'
import { isAnythingWaiting, runJobs } from '~/domain/jobs/run-jobs.server'
import type { RequestContext } from './context'
import { jobSettings } from './job-settings'

const EVERY_MS = 1_000

/**
 * Looks every second whether a job waits and runs it beside the pages; several processes on one store
 * settle among themselves who. Answers how to stop: after the step under way.
 */
export function runJobsBeside(platform: Pick<RequestContext, 'db' | 'clock' | 'env' | 'log'>) {
  const { db, clock, env, log } = platform
  const report = (error: unknown) => log.error({ err: error }, 'job step failed')
  const runner = { runner: randomUUID(), kinds: jobKinds, settings: jobSettings(env) }
  let stopping = false
  let running: Promise<unknown> | null = null
  let reachable = true

  const look = async () => {
    if (!(await isAnythingWaiting(db))) return
    await runJobs({ db, clock, ...runner, report, stopping: () => stopping })
  }
  const timer = setInterval(() => {
    running ??= look()
      .then(() => (reachable = true))
      .catch((error: unknown) => {
        // Said once: the next look is a second away.
        if (reachable) log.warn({ err: error }, 'jobs put off')
        reachable = false
      })
      .finally(() => (running = null))
  }, EVERY_MS).unref()

  return async () => {
    stopping = true
    clearInterval(timer)
    await running
  }
}
