import { Temporal } from 'temporal-polyfill'
import type { Instant, IsoDate } from '~db/schema'

/** The city's time zone: WIB, UTC+7, no summer time. */
export const TIME_ZONE = 'Asia/Pontianak'

/** Where "now" comes from; injected, so that tests and the demo choose their day. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString()

/** A clock that starts at `start` and then runs on, for `APP_NOW`. */
export function clockFrom(start: Instant): Clock {
  const offset = Date.parse(start) - Date.now()
  return () => new Date(Date.now() + offset).toISOString()
}

/** The calendar day in Pontianak at that instant. */
export function dayOf(instant: Instant): IsoDate {
  // WIB has no daylight saving, so shifting by seven hours is exact and far cheaper than a zone lookup.
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The instant at which a wall-clock time in Pontianak occurs. */
export function instantAt(day: IsoDate, time = '00:00'): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: TIME_ZONE,
    plainTime: time,
  })
  return new Date(zoned.epochMilliseconds).toISOString()
}
