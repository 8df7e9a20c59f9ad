import { gradeOf, type Grade } from './national-table.rules'

/** How often each score was given to each element: `{ U1: [0, 2, 14, 9] }` for the scores 1 to 4. */
export type ScoreCounts = Record<string, readonly number[]>

export interface ElementResult {
  code: string
  /** How many chose 1, 2, 3 and 4. */
  counts: readonly number[]
  respondents: number
  /** NRR: the average of the scores, to three decimals. */
  average: number
  /** NRR tertimbang: the average divided by the number of elements, to three decimals. */
  weighted: number
  /** 25 × the average, to two decimals. */
  index: number
  grade: Grade
}

export interface SurveyIndex {
  elements: ElementResult[]
  /** IKM: 25 × the average of all NRR, rounded half up to two decimals. */
  index: number
  /** By the national table, after rounding. */
  grade: Grade
}

/**
 * The index by the national formula, from counts. Every step is a quotient of whole numbers and is
 * rounded once: a sum of rounded parts would lose up to one point. Everybody answered every element.
 */
export function surveyIndex(codes: readonly string[], counts: ScoreCounts): SurveyIndex {
  const elements = codes.map((code) => elementResult(code, counts[code] ?? [], codes.length))
  const respondents = elements[0]?.respondents ?? 0
  const sum = elements.reduce((total, { counts: given }) => total + sumOf(given), 0)
  const index = roundedQuotient(25 * sum, respondents * codes.length, 2)
  return { elements, index, grade: gradeOf(index) }
}

function elementResult(code: string, counts: readonly number[], elements: number): ElementResult {
  const respondents = counts.reduce((total, count) => total + count, 0)
  const sum = sumOf(counts)
  const index = roundedQuotient(25 * sum, respondents, 2)
  return {
    code,
    counts,
    respondents,
    average: roundedQuotient(sum, respondents, 3),
    weighted: roundedQuotient(sum, respondents * elements, 3),
    index,
    grade: gradeOf(index),
  }
}

const sumOf = (counts: readonly number[]) =>
  counts.reduce((total, count, place) => total + count * (place + 1), 0)

/** Half up, without the error of binary fractions: 1,005 becomes 1,01. Both numbers are whole and positive. */
export function roundedQuotient(dividend: number, divisor: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.floor((2 * dividend * factor + divisor) / (2 * divisor)) / factor
}
