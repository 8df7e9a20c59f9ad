import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endedAt, timesOf } from './timing.rules'

const CLOSES = '2025-07-22T17:00:00.000Z'
const starts = fc
  .integer({ min: Date.parse('2025-06-10T00:00:00Z'), max: Date.parse(CLOSES) })
  .map((time) => new Date(time).toISOString())
const rules = fc.record({
  minutes: fc.integer({ min: 1, max: 600 }),
  grace: fc.integer({ min: 0, max: 600 }),
})
const after = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

describe('the time of an attempt', () => {
  it('is the minutes it was given, but nobody works past batas akhir', () => {
    fc.assert(
      fc.property(starts, rules, (start, given) => {
        const { deadline } = timesOf(start, given, CLOSES)
        const planned = after(start, given.minutes * 60_000)
        expect(deadline).toBe(planned < CLOSES ? planned : CLOSES)
      }),
    )
  })

  it('lets answers count to the last moment of the grace and not one later', () => {
    fc.assert(
      fc.property(starts, rules, (start, given) => {
        const { deadline, countsUntil } = timesOf(start, given, CLOSES)
        expect(countsUntil).toBe(after(deadline!, given.grace * 1000))
        const running = { countsUntil, closedAt: null }
        expect(endedAt(running, countsUntil!, CLOSES)).toBeNull()
        expect(endedAt(running, after(countsUntil!, 1), CLOSES)).toBe(countsUntil)
      }),
    )
  })

  it('without a limit runs to batas akhir, and what was handed in does not end again', () => {
    const times = timesOf('2025-06-11T02:00:00.000Z', { minutes: 0, grace: 60 }, CLOSES)
    expect(times).toEqual({ deadline: null, countsUntil: null })
    const running = { countsUntil: null, closedAt: null }
    expect(endedAt(running, CLOSES, CLOSES)).toBeNull()
    expect(endedAt(running, after(CLOSES, 1), CLOSES)).toBe(CLOSES)
    const closed = { countsUntil: CLOSES, closedAt: '2025-06-11T02:05:00.000Z' }
    expect(endedAt(closed, after(CLOSES, 1), CLOSES)).toBeNull()
  })
})
