interface AnyQuestion {
  id: string
  /** Inline HTML, safe to insert. */
  prompt: string
  /** Inline HTML of the reason, shown after an answer; '' when the author wrote none. */
  explanation: string
  /** Id of the objective it tests, from its `[tag:…]`; null when the author named none. */
  objective: string | null
}

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

/** The kinds a self-check may ask: answered by choosing. */
export interface ChoiceQuestion extends AnyQuestion {
  kind: 'single' | 'multiple' | 'true-false'
  options: QuestionOption[]
}

/** Every row has one match; a match may serve several rows or none. Answered by `1=a`, `2=c` … */
export interface MatchingQuestion extends AnyQuestion {
  kind: 'matching'
  /** `match` is the id of the right one. */
  rows: { id: string; html: string; match: string }[]
  /** In the order of their words, so that their places say nothing. */
  matches: { id: string; html: string }[]
}

/** Answered with a word or two; capitals, spaces and full stops at the end do not matter. */
export interface ShortQuestion extends AnyQuestion {
  kind: 'short'
  /** `*` in a text stands for anything. */
  accepted: { text: string; weight: number; feedback: string }[]
}

/** Answered with a number. */
export interface NumericQuestion extends AnyQuestion {
  kind: 'numeric'
  /** Both ends belong to the range. */
  accepted: { low: number; high: number; weight: number; feedback: string }[]
}

/** Answered with a text that a person reads. */
export interface EssayQuestion extends AnyQuestion {
  kind: 'essay'
}

/** A question with its key. It stays on the server; what leaves is a `PublicQuestion`. */
export type Question =
  ChoiceQuestion | MatchingQuestion | ShortQuestion | NumericQuestion | EssayQuestion

export type QuestionKind = Question['kind']

export interface PublicChoiceQuestion {
  id: string
  kind: ChoiceQuestion['kind']
  prompt: string
  options: { id: string; html: string }[]
}

/** A question as it may be shown before an answer: nothing in it tells what is right. */
export type PublicQuestion =
  | PublicChoiceQuestion
  | {
      id: string
      kind: 'matching'
      prompt: string
      rows: { id: string; html: string }[]
      matches: { id: string; html: string }[]
    }
  | { id: string; kind: 'short' | 'numeric' | 'essay'; prompt: string }

/** Strips the key: built field by field, so that a new field stays inside until it is named here. */
export function publicQuestion(question: ChoiceQuestion): PublicChoiceQuestion
export function publicQuestion(question: Question): PublicQuestion
export function publicQuestion(question: Question): PublicQuestion {
  const { id, prompt } = question
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { id, kind: question.kind, prompt, options: question.options.map(shown) }
    case 'matching':
      return {
        id,
        kind: 'matching',
        prompt,
        rows: question.rows.map(shown),
        matches: question.matches.map(shown),
      }
    default:
      return { id, kind: question.kind, prompt }
  }
}

const shown = ({ id, html }: { id: string; html: string }) => ({ id, html })
