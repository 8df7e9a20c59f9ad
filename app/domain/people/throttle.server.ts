import { createHash } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js'
import type { Db, Instant } from '~db/schema'

/**
 * How often something may be tried, counted in the database so that it holds over restarts and
 * several servers. An account counts first; an address is generous, because an office shares one.
 */
const RULES = {
  account: { points: 10, minutes: 15 },
  address: { points: 100, minutes: 15 },
} as const

type Rule = keyof typeof RULES

/** Counts one try; answers the minutes to wait when it was one too many, else null. */
export async function countTry(
  db: Db,
  rule: Rule,
  who: string,
  now: Instant,
): Promise<number | null> {
  try {
    await limiter(db, rule).consume(keyOf(who), 1, { now })
    return null
  } catch (reason) {
    if (reason instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))
    throw reason
  }
}

/** Takes a try back: it succeeded, so it does not count. */
export async function forgetTry(db: Db, rule: Rule, who: string, now: Instant): Promise<void> {
  if (rule === 'account') await limiter(db, rule).delete(keyOf(who))
  else await limiter(db, rule).reward(keyOf(who), 1, { now })
}

/** Removes counters that are over; run now and then. */
export async function deleteExpiredThrottles(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('throttles').where('expires_at', '<=', now).execute()
}

/** Names and addresses are personal: only their hash is stored. */
const keyOf = (who: string) => createHash('sha256').update(who).digest('base64url')

function limiter(db: Db, rule: Rule): KyselyLimiter {
  const { points, minutes } = RULES[rule]
  return new KyselyLimiter(db, { keyPrefix: rule, points, duration: minutes * 60 })
}

interface Stored {
  points: number
  expires_at: Instant | null
  now: Instant
}

/** rate-limiter-flexible over our table, the same on both engines, with the injected clock. */
class KyselyLimiter extends RateLimiterStoreAbstract {
  readonly #db
  constructor(db: Db, options: { keyPrefix: string; points: number; duration: number }) {
    super({ ...options, storeClient: db })
    this.#db = db
  }

  /** One statement, so that parallel tries cannot all read the same count. */
  async _upsert(
    key: string,
    points: number,
    milliseconds: number,
    _restart: boolean,
    { now }: { now: Instant },
  ): Promise<Stored> {
    const expires_at = new Date(Date.parse(now) + milliseconds).toISOString()
    const row = await this.#db
      .insertInto('throttles')
      .values({ key, points, expires_at })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => {
          const over = eb('throttles.expires_at', '<=', now)
          return {
            points: eb
              .case()
              .when(over)
              .then(eb.ref('excluded.points'))
              .else(eb('throttles.points', '+', eb.ref('excluded.points')))
              .end(),
            expires_at: eb
              .case()
              .when(over)
              .then(eb.ref('excluded.expires_at'))
              .else(eb.ref('throttles.expires_at'))
              .end(),
          }
        }),
      )
      .returning(['points', 'expires_at'])
      .executeTakeFirstOrThrow()
    return { ...row, now }
  }

  async _delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('throttles')
      .where('key', '=', key)
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  _getRateLimiterRes(_: string, consumed: number, stored: Stored): RateLimiterRes {
    const total = Number(stored.points)
    const wait = stored.expires_at ? Date.parse(stored.expires_at) - Date.parse(stored.now) : -1
    return new RateLimiterRes(Math.max(this.points - total, 0), wait, total, total === consumed)
  }
}
