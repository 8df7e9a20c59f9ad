import type { Instant } from '~db/schema'

export interface Times {
  /** When time is up; null without a limit. */
  deadline: Instant | null
  /** Until when answers count; null without a limit. */
  countsUntil: Instant | null
}

/**
 * The times of an attempt that starts now, by the server's clock. Nobody works past *batas akhir*,
 * whose last moment is given.
 */
export function timesOf(
  startedAt: Instant,
  { minutes, grace }: { minutes: number; grace: number },
  closesAt: Instant,
): Times {
  if (minutes === 0) return { deadline: null, countsUntil: null }
  const planned = later(startedAt, minutes * 60)
  const deadline = planned < closesAt ? planned : closesAt
  return { deadline, countsUntil: later(deadline, grace) }
}

/** When an attempt that nobody handed in ended, or null while what arrives still counts. */
export function endedAt(
  attempt: { countsUntil: Instant | null; closedAt: Instant | null },
  now: Instant,
  closesAt: Instant,
): Instant | null {
  const end = attempt.countsUntil ?? closesAt
  return attempt.closedAt === null && now > end ? end : null
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
