import type { Id, Instant } from '~db/schema'
import type { DrawnQuestion } from './draw.rules'
import type { TestSettings } from './test-settings'

/** What an attempt came to, as it stands now. */
export interface AttemptResult {
  score: number
  max: number
  percent: number
  passed: boolean
}

/** An attempt as it is stored. */
export interface Attempt {
  id: Id
  number: number
  /** The settings as they stood at its start. */
  settings: TestSettings
  questions: readonly DrawnQuestion[]
  startedAt: Instant
  deadline: Instant | null
  countsUntil: Instant | null
  closedAt: Instant | null
  closedBy: 'peserta' | 'waktu' | null
  /** Null while it runs. */
  result: AttemptResult | null
}
