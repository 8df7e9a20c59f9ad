import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTallies, EMPTY_TALLY, takeIn, tallyOf, type SurveyAnswer } from './tally.rules'

const answer = fc.record({
  scores: fc.option(
    fc.record({ U1: fc.integer({ min: 1, max: 4 }), U2: fc.integer({ min: 1, max: 4 }) }),
  ),
  remark: fc.constantFrom('', 'Bagus', 'Waktunya kurang', 'Aula panas'),
})
const sum = (answers: readonly SurveyAnswer[]) =>
  answers.map(tallyOf).reduce(addTallies, EMPTY_TALLY)

describe('a tally', () => {
  it('is the same in whatever order the answers came', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 20 }), (answers) => {
        expect(JSON.stringify(sum(answers.toReversed()))).toBe(JSON.stringify(sum(answers)))
      }),
    )
  })

  it('loses nothing and doubles nothing, before and after the report opens', () => {
    const arrival = fc.tuple(answer, fc.boolean())
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 40 }), (arrivals) => {
        const kept = arrivals.reduce(
          (tallies, [one, reportOpen]) =>
            takeIn(tallies, tallyOf(one), { reportOpen, threshold: 5 }),
          { counted: EMPTY_TALLY, held: EMPTY_TALLY },
        )
        expect(addTallies(kept.counted, kept.held)).toEqual(sum(arrivals.map(([one]) => one)))
      }),
    )
  })

  it('changes an open report only by the threshold together, never by one answer', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        let kept = { counted: sum(answers.slice(0, 7)), held: EMPTY_TALLY }
        for (const one of answers) {
          const next = takeIn(kept, tallyOf(one), { reportOpen: true, threshold: 5 })
          const grown = next.counted.respondents - kept.counted.respondents
          expect(grown === 0 || grown >= 5).toBe(true)
          if (grown === 0) expect(next.counted).toEqual(kept.counted)
          kept = next
        }
      }),
    )
  })
})
