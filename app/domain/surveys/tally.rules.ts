import type { ScoreCounts } from './index.rules'
import { BEST_SCORE } from './questionnaire'

/** Answers added up; the single answer is in no place of it. */
export interface Tally {
  respondents: number
  counts: ScoreCounts
  /** In the order of their letters, which says nothing of when they came. */
  remarks: readonly string[]
}

/** What one person gave about one subject. */
export interface SurveyAnswer {
  /** A score for every code; null when this subject was left out. */
  scores: Readonly<Record<string, number>> | null
  /** '' for none. */
  remark: string
}

export const EMPTY_TALLY: Tally = { respondents: 0, counts: {}, remarks: [] }

export function tallyOf({ scores, remark }: SurveyAnswer): Tally {
  const counts = Object.entries(scores ?? {}).map(([code, score]) => [code, oneAt(score)])
  return {
    respondents: scores ? 1 : 0,
    counts: Object.fromEntries(counts) as ScoreCounts,
    remarks: remark === '' ? [] : [remark],
  }
}

const oneAt = (score: number) =>
  Array.from({ length: BEST_SCORE }, (_, place) => (place + 1 === score ? 1 : 0))

export function addTallies(one: Tally, other: Tally): Tally {
  const codes = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])
  const counts = [...codes].toSorted().map((code) => {
    const first = one.counts[code] ?? []
    const second = other.counts[code] ?? []
    const both = Array.from({ length: BEST_SCORE }, (_, at) => (first[at] ?? 0) + (second[at] ?? 0))
    return [code, both]
  })
  return {
    respondents: one.respondents + other.respondents,
    counts: Object.fromEntries(counts) as ScoreCounts,
    remarks: [...one.remarks, ...other.remarks].toSorted(),
  }
}

/** What a report may show, and what waits until it is enough to hide in. */
export interface KeptTallies {
  counted: Tally
  held: Tally
}

/**
 * Takes in one answer. Once a report is open, the next answer would be the difference between it and
 * the next report; so from then on answers wait until `threshold` of them can join together.
 */
export function takeIn(kept: KeptTallies, answer: Tally, rule: ReportRule): KeptTallies {
  if (!rule.reportOpen) return { ...kept, counted: addTallies(kept.counted, answer) }
  const held = addTallies(kept.held, answer)
  if (held.respondents < rule.threshold) return { ...kept, held }
  return { counted: addTallies(kept.counted, held), held: EMPTY_TALLY }
}

export interface ReportRule {
  /** Whether somebody may already have read the report. */
  reportOpen: boolean
  threshold: number
}
