import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addUp,
  countStates,
  percent,
  rankAgencies,
  sumByAgency,
  WATCH_STATES,
  type MarkCount,
} from './daily-watch.rules'

const count = (agencyId: string | null, marks: string, people: number): MarkCount => ({
  agencyId,
  staffGroup: 'teknis',
  marks,
  state: marks.endsWith('s') ? 'done' : 'not-begun',
  people,
})
const ready = [true, true, true, true, true]
const nameOf = (agencyId: string | null) => agencyId ?? ''

describe('the daily watch', () => {
  it('counts a day done on time or late, and not one begun', () => {
    const rows = sumByAgency([count('dinkes', 'slb-', 3), count('dinkes', 's---', 1)], 4)
    expect(rows).toEqual([{ agencyId: 'dinkes', people: 4, done: [4, 3, 0, 0] }])
  })

  it('puts the agency most behind on top, the larger one first among equals', () => {
    const rows = sumByAgency(
      [count('dinkes', 'ss', 9), count('satpol', 's-', 2), count('dishub', 's-', 8)],
      2,
    )
    expect(rankAgencies(rows, nameOf, ready).rows.map(({ agencyId }) => agencyId)).toEqual([
      'dishub',
      'satpol',
      'dinkes',
    ])
  })

  it('does not hold a day against anybody whose lesson is not written', () => {
    const rows = sumByAgency([count('dinkes', 's-', 9), count('satpol', '-s', 9)], 2)
    const [first] = rankAgencies(rows, nameOf, [true, false]).rows
    expect(first?.agencyId).toBe('satpol')
  })

  it('folds small agencies only beyond twenty rows', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => count(`a${i}`, 's', i < 3 ? 4 : 6))
    expect(rankAgencies(sumByAgency(twenty, 1), nameOf, ready).folded).toBeNull()
    const more = sumByAgency([...twenty, count('a20', '-', 1)], 1)
    const { rows, folded } = rankAgencies(more, nameOf, ready)
    expect(rows).toHaveLength(17)
    expect(folded).toMatchObject({ agencies: 4, people: 13, done: [12] })
  })

  it('says 100 per cent only of everybody', () => {
    expect(percent(588, 589)).toBe(99)
    expect(percent(589, 589)).toBe(100)
    expect(percent(0, 0)).toBe(0)
  })

  it('adds up: states to the head count, rows to the total', () => {
    const counts = fc.array(
      fc.record<MarkCount>({
        agencyId: fc.constantFrom(null, ...Array.from({ length: 30 }, (_, i) => `a${i}`)),
        staffGroup: fc.constant('guru'),
        marks: fc.string({ unit: fc.constantFrom('-', 'b', 's', 'l'), minLength: 5, maxLength: 5 }),
        state: fc.constantFrom(...WATCH_STATES),
        people: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(counts, (all) => {
        const people = all.reduce((sum, one) => sum + one.people, 0)
        const states = Object.values(countStates(all)).reduce((sum, one) => sum + one, 0)
        expect(states).toBe(people)
        const { rows, folded } = rankAgencies(sumByAgency(all, 5), nameOf, ready)
        expect(addUp(folded ? [...rows, folded] : rows).people).toBe(people)
      }),
    )
  })
})
