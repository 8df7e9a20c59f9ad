import type { Logger } from 'pino'
import type { Clock } from '~/domain/clock'
import type { Env } from '~/env.server'
import type { Database } from '~db/schema'
import type { Kysely } from 'kysely'
import type { Visit } from './sessions.server'

/** What every loader and action receives beside its request; made once per request by `server.ts`. */
export interface RequestContext {
  db: Kysely<Database>
  clock: Clock
  env: Env
  log: Logger
  /** The visitor's network address, for throttling alone; never stored, never logged. */
  address: string
  /** Who visits, resolved once for all loaders of the request. */
  visit?: Promise<Visit | null>
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
