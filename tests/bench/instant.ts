import type { Instant } from '~db/schema'

/** Wednesday, 18 June 2025, 09.00 WIB: the 7th day of the demo's large cohort. */
export const BENCH_NOW: Instant = '2025-06-18T02:00:00.000Z'

/** When the people of the bench signed in: long enough ago that their next visit is noted again. */
export const SIGNED_IN_AT: Instant = '2025-06-18T01:40:00.000Z'
