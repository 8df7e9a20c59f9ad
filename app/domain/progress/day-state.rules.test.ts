import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDone, dayState, withMark, type DayMark } from './day-state.rules'

const today = '2025-06-18'
const day = (date: string, completion: { onTime: boolean } | null = null, ready = true) => ({
  date,
  completion,
  ready,
})

describe('a programme day, for one person', () => {
  it.each([
    ['locked before its date', day('2025-06-19'), 'locked'],
    ['today on its date', day('2025-06-18'), 'today'],
    ['unfinished after its date', day('2025-06-17'), 'unfinished'],
    ['being prepared when its lesson is not written', day('2025-06-17', null, false), 'preparing'],
    ['done when finished on time', day('2025-06-17', { onTime: true }), 'done'],
    ['selesai susulan when finished late', day('2025-06-13', { onTime: false }), 'done-late'],
    ['done even when moved ahead afterwards', day('2025-06-20', { onTime: true }), 'done'],
  ] as const)('is %s', (_, facts, state) => {
    expect(dayState(facts, today)).toBe(state)
  })
})

describe('the row of marks', () => {
  const marks = fc.array(fc.constantFrom<DayMark>('-', 'b', 's', 'l'), { minLength: 1 })
  it('changes one day only and never takes a finished day back', () => {
    fc.assert(
      fc.property(
        marks,
        fc.nat(),
        fc.constantFrom<DayMark>('-', 'b', 's', 'l'),
        (row, pick, mark) => {
          const number = (pick % row.length) + 1
          const changed = withMark(row.join(''), number, mark)
          expect(changed).toHaveLength(row.length)
          expect(countDone(changed)).toBeGreaterThanOrEqual(countDone(row.join('')))
          row.forEach((before, index) => {
            if (index !== number - 1) expect(changed[index]).toBe(before)
          })
        },
      ),
    )
  })
})
