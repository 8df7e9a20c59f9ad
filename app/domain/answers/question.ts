/** The kinds of question a lesson may ask today; other GIFT kinds are refused with their line. */
export type QuestionKind = 'single' | 'multiple' | 'true-false'

export interface QuestionOption {
  /**
   * `a`, `b`, `c` … in the order of the file (`benar` and `salah` for true/false). An answer is
   * stored with its revision, so the letter always names the option that person saw.
   */
  id: string
  /** Inline HTML, safe to insert. */
  html: string
  /** Part of the set that is fully right. */
  correct: boolean
  /** What choosing it adds to the score, −1 to 1. */
  weight: number
  /** Inline HTML shown after it was chosen; '' when the author wrote none. */
  feedback: string
}

/** A question with its key. It stays on the server; what leaves is a `PublicQuestion`. */
export interface Question {
  id: string
  kind: QuestionKind
  /** Inline HTML, safe to insert. */
  prompt: string
  options: QuestionOption[]
  /** Inline HTML of the reason, shown after an answer; '' when the author wrote none. */
  explanation: string
}

/** A question as it may be shown before an answer: nothing in it tells which option is right. */
export interface PublicQuestion {
  id: string
  kind: QuestionKind
  prompt: string
  options: { id: string; html: string }[]
}

/** Strips the key: built field by field, so that a new field stays inside until it is named here. */
export function publicQuestion({ id, kind, prompt, options }: Question): PublicQuestion {
  return { id, kind, prompt, options: options.map(({ id, html }) => ({ id, html })) }
}
