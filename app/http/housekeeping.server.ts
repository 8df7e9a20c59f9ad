import { sealAudit } from '~/domain/audit/seal.server'
import { deleteExpiredThrottles } from '~/domain/people/throttle.server'
import type { RequestContext } from './context'
import { deleteExpiredSessions } from './sessions.server'

const EVERY_MS = 60_000

/** Seals the audit log and clears what is over, once a minute; answers how to stop, with a last round. */
export function keepHouse(platform: Pick<RequestContext, 'db' | 'clock' | 'log'>) {
  const timer = setInterval(() => void tidy(platform), EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await tidy(platform)
  }
}

async function tidy({ db, clock, log }: Pick<RequestContext, 'db' | 'clock' | 'log'>) {
  const now = clock()
  try {
    await sealAudit(db, now)
    await deleteExpiredSessions(db, now)
    await deleteExpiredThrottles(db, now)
  } catch (error) {
    // The next round tries again; another server may also have sealed at the same moment.
    log.warn({ err: error }, 'housekeeping put off')
  }
}
