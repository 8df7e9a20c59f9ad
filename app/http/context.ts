import type { Logger } from 'pino'
import type { Kysely } from 'kysely'
import type { Clock } from '~/domain/clock'
import type { Env } from '~/env.server'
import type { Database } from '~db/schema'
import type { Visit } from './visit.server'

/** What every loader and action receives beside its request; made once per request by the server. */
export interface RequestContext {
  db: Kysely<Database>
  clock: Clock
  env: Env
  log: Logger
  /** The visitor's network address, for throttling alone; never stored, never logged. */
  address: string
  /** Who visits, resolved once for all loaders of a request. Read it by `visitOf`. */
  visit?: Promise<Visit | null>
  /** Takes a finished page past its Response, whose body would go through two streams to us. */
  takePage?: (html: string) => void
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  /** Loader data is typed as it is, not as JSON. */
  interface Future {
    v3_singleFetch: true
  }
}
