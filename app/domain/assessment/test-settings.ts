/** A moment of a programme: the day with this number, or so many counted days after the last day. */
export type ProgrammeMoment = { day: number } | { afterLast: number }

/** From the start of one day to the end of another; null where nothing is set. */
export interface Window {
  from: ProgrammeMoment | null
  until: ProgrammeMoment | null
}

/** What is shown once an attempt is closed. */
export type ReviewPolicy = 'nothing' | 'score' | 'feedback' | 'feedback-after-window'

/** What a programme says of one test. Compiled from the block `tes:` of its file. */
export interface TestSettings {
  /** Ids of the modules whose banks it draws from, or those of every lesson of the programme. */
  modules: readonly string[] | 'all'
  /** How many questions; drawn evenly by objective. */
  questions: number
  /** Whether questions may be drawn that only a person can grade; they never count in the score. */
  essays: boolean
  /** Minutes; 0 without a limit. */
  minutes: number
  /** Seconds after the deadline in which answers on their way still count. */
  grace: number
  /** Of 100. */
  passMark: number
  /** How often it may be taken; 0 without a limit. */
  attempts: number
  /** Null: from its own day to *batas akhir*. */
  window: Window | null
  /** For who has not passed. Null without one. */
  remedial: (Window & { attempts: number }) | null
  review: ReviewPolicy
  /** When the item is done: once handed in, or once passed. */
  completes: 'submitted' | 'passed'
}
