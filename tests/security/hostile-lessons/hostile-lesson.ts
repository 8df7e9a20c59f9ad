/** A lesson that must be refused. */
export interface HostileLesson {
  name: string
  /** Text of the lesson's only part, which begins on line 12; or a whole file. */
  text?: string
  file?: string
  /** `line:column` of the finding. */
  at: string
  reason: RegExp
}

/** What hostile code would do if it ever ran; the test looks for it. */
export const RUN = 'globalThis.lessonRan=true'
