import type { Clock } from '~/domain/clock'
import type { Db } from '~db/schema'
import { seedDemo } from './demo/index.server'
import { seedEmpty } from './empty.server'

/** The scenarios of `npm run db:seed`. Both know a public password: refused in live mode. */
export const seeds: Record<
  'demo' | 'empty',
  (db: Db, clock: Clock, contentDir?: string) => Promise<void>
> = {
  demo: seedDemo,
  empty: seedEmpty,
}
