import type { Id } from '~db/schema'
import { BEST_SCORE, type Questionnaire } from './questionnaire'

/** Whom or what a survey judges; `id` is '' for the training as a whole. */
export interface SurveySubject {
  id: Id | ''
  /** Null for the training as a whole. */
  name: string | null
}

/** The name of the field that takes the score of one element of one subject. */
export const scoreField = (subjectId: Id | '', code: string): string =>
  subjectId === '' ? code : `${code}.${subjectId}`

export interface ReadScores {
  /** For each subject, in the order asked: a score for every element, or null for one left out. */
  scores: Map<Id | '', Record<string, number> | null>
  /** Reasons by field. */
  missing: Record<string, string>
}

/**
 * Reads the scores of a form. The training as a whole is asked of everyone; a trainer is judged
 * on every element or, by who was not taught by them, on none.
 */
export function readScores(
  { elements }: Questionnaire,
  subjects: readonly SurveySubject[],
  form: Readonly<Record<string, unknown>>,
): ReadScores {
  const read: ReadScores = { scores: new Map(), missing: {} }
  for (const { id, name } of subjects) {
    const given = elements.flatMap(({ code }) => {
      const score = readScore(form[scoreField(id, code)])
      return score === null ? [] : [[code, score] as const]
    })
    const leftOut = id !== '' && given.length === 0
    read.scores.set(id, leftOut ? null : Object.fromEntries(given))
    if (leftOut) continue
    for (const element of elements) {
      if (given.some(([code]) => code === element.code)) continue
      const about = name === null ? '' : ` tentang ${name}`
      read.missing[scoreField(id, element.code)] =
        `Pilih satu jawaban untuk “${element.name}”${about}.`
    }
  }
  return read
}

function readScore(value: unknown): number | null {
  const score = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : 0
  return score >= 1 && score <= BEST_SCORE ? score : null
}
