import type { Db, Instant } from '~db/schema'

const JOBS = 'jobs'
/** Without a sign of life for so long a runner counts as gone. Far longer than any step. */
export const LEASE_MS = 20_000

/**
 * Takes or renews the right to run jobs; answers whether this runner has it. One statement, so that of
 * two that ask at once one gets it on either engine. A lease further away than any is from a clock that
 * was set back.
 * @param now of the machine's clock: a demo's day must not decide who is alive
 */
export async function takeLease(db: Db, runner: string, now: Instant): Promise<boolean> {
  const until = after(now, LEASE_MS)
  const taken = await db
    .insertInto('job_leases')
    .values({ name: JOBS, runner, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ runner, until })
        .where((eb) =>
          eb.or([
            eb('job_leases.runner', '=', runner),
            eb('job_leases.until', '<', now),
            eb('job_leases.until', '>', after(now, 2 * LEASE_MS)),
          ]),
        ),
    )
    .executeTakeFirst()
  return Number(taken.numInsertedOrUpdatedRows) > 0
}

/** Gives it back, so that another need not wait. */
export async function leaveLease(db: Db, runner: string): Promise<void> {
  await db.deleteFrom('job_leases').where('name', '=', JOBS).where('runner', '=', runner).execute()
}

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()
