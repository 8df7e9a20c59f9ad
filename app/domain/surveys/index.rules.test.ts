import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedQuotient, surveyIndex } from './index.rules'
import { gradeOf, NATIONAL_ELEMENTS, NATIONAL_TABLE } from './national-table.rules'

const CODES = Object.keys(NATIONAL_ELEMENTS)

/** Counts of the nine elements from lists of scores, one list a respondent. */
const countsOf = (answers: readonly (readonly number[])[]) =>
  Object.fromEntries(
    CODES.map((code, at) => [
      code,
      [1, 2, 3, 4].map((score) => answers.filter((answer) => answer[at] === score).length),
    ]),
  )

describe('the index, against tables reckoned by hand', () => {
  it('is 91,48 for 29 people whose scores add up to 955', () => {
    // 955 = 29 × 9 × 3 + 172: so many answers were 4, the rest 3.
    const flat = Array.from({ length: 29 * 9 }, (_, at) => (at < 172 ? 4 : 3))
    const answers = Array.from({ length: 29 }, (_, row) => flat.slice(row * 9, row * 9 + 9))
    const { index, grade } = surveyIndex(CODES, countsOf(answers))
    expect(index).toBe(91.48)
    expect(grade).toMatchObject({ mutu: 'A', kinerja: 'Sangat Baik' })
  })

  it('reckons NRR, weighted NRR and the index of each element', () => {
    // U1: 1 + 2 + 4 = 7 of 3 people; U2 to U9: 3 + 3 + 4 = 10.
    const answers = [
      [1, 3, 3, 3, 3, 3, 3, 3, 3],
      [2, 3, 3, 3, 3, 3, 3, 3, 3],
      [4, 4, 4, 4, 4, 4, 4, 4, 4],
    ]
    const { elements, index, grade } = surveyIndex(CODES, countsOf(answers))
    expect(elements[0]).toMatchObject({
      code: 'U1',
      counts: [1, 1, 0, 1],
      average: 2.333,
      weighted: 0.259,
      index: 58.33,
      grade: { mutu: 'D' },
    })
    expect(elements[8]).toMatchObject({
      code: 'U9',
      average: 3.333,
      weighted: 0.37,
      index: 83.33,
      grade: { mutu: 'B' },
    })
    // 25 × (7 + 80) / 27 = 80,5555…
    expect(index).toBe(80.56)
    expect(grade.mutu).toBe('B')
  })

  it.each([
    [4, 100, 'A'],
    [3, 75, 'C'],
    [2, 50, 'D'],
    [1, 25, 'D'],
  ])('all %i give %f, with nothing lost to weights of 0,11', (score, index, mutu) => {
    const result = surveyIndex(CODES, countsOf([Array.from({ length: 9 }, () => score)]))
    expect(result).toMatchObject({ index, grade: { mutu } })
  })
})

describe('the national table', () => {
  it.each([
    [25, 'D', 'Tidak Baik'],
    [64.99, 'D', 'Tidak Baik'],
    [65, 'C', 'Kurang Baik'],
    [76.6, 'C', 'Kurang Baik'],
    [76.61, 'B', 'Baik'],
    [88.3, 'B', 'Baik'],
    [88.31, 'A', 'Sangat Baik'],
    [100, 'A', 'Sangat Baik'],
  ])('puts %f in %s', (index, mutu, kinerja) => {
    expect(gradeOf(index)).toMatchObject({ mutu, kinerja })
  })

  it.each([
    // Between two bands of the table: rounded half up first, then classified.
    [64_995, 65, 'C'],
    [64_994, 64.99, 'D'],
    [76_605, 76.61, 'B'],
    [88_305, 88.31, 'A'],
    [88_304, 88.3, 'B'],
  ])('rounds %i thousandths to %f and says %s', (thousandths, rounded, mutu) => {
    const index = roundedQuotient(thousandths, 1000, 2)
    expect(index).toBe(rounded)
    expect(gradeOf(index).mutu).toBe(mutu)
  })

  it('has no gap and no overlap in hundredths', () => {
    const ends = NATIONAL_TABLE.toReversed()
    ends.forEach(({ to }, at) => expect(ends[at + 1]?.from ?? 10_001).toBe(to + 1))
  })
})

const people = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 60,
})

describe('the index, whatever was answered', () => {
  it('is 25 times the average of all scores, half up, and depends neither on order of people nor of elements', () => {
    fc.assert(
      fc.property(people, (answers) => {
        const sum = BigInt(answers.flat().reduce((total, score) => total + score, 0))
        const all = BigInt(answers.length * 9)
        const hundredths = (2n * 2500n * sum + all) / (2n * all)
        const result = surveyIndex(CODES, countsOf(answers))
        expect(Math.round(result.index * 100)).toBe(Number(hundredths))
        expect(surveyIndex(CODES.toReversed(), countsOf(answers.toReversed())).index).toBe(
          result.index,
        )
      }),
    )
  })

  it('stays between its worst and its best element, and never falls when one score rises', () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.nat({ max: 8 }), (answers, who, which) => {
        const before = surveyIndex(CODES, countsOf(answers))
        const parts = before.elements.map(({ index }) => index)
        expect(before.index).toBeGreaterThanOrEqual(Math.min(...parts))
        expect(before.index).toBeLessThanOrEqual(Math.max(...parts))
        const better = answers.map((answer, row) =>
          row === who % answers.length
            ? answer.with(which, Math.min(4, answer[which]! + 1))
            : answer,
        )
        expect(surveyIndex(CODES, countsOf(better)).index).toBeGreaterThanOrEqual(before.index)
      }),
    )
  })
})
