/** What a programme asks of who is to pass (*lulus*). Compiled from the block `kelulusan:` of its file. */
export interface CompletionRules {
  /** Every required item. */
  requiredItems: boolean
  /** Per cent of the attendance items at which one was present; null where it is not asked. */
  attendance: number | null
  /** Tests with the least score of 100. */
  tests: { itemId: string; minimum: number }[]
  /** Every journal accepted, optional ones too. */
  journals: boolean
}

/** The rules of a programme whose file says nothing. */
export const DEFAULT_RULES: CompletionRules = {
  requiredItems: true,
  attendance: null,
  tests: [],
  journals: false,
}

/** Written beside what was earned; raised when `missing.rules.ts` comes to judge differently. */
export const RESULT_RULE_VERSION = 1
