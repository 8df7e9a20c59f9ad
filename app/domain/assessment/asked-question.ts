import type { Instant } from '~db/schema'
import type { PublicQuestion } from '../answers/question'
import type { AnswerValue } from '../answers/store.server'

/** A question as its page asks it; nothing in it tells what is right. */
export interface AskedQuestion {
  /** 1-based, over the whole attempt. */
  number: number
  question: PublicQuestion
  /** One-time id for the next answer. */
  answerId: string
  value: AnswerValue | null
  savedAt: Instant | null
  sequence: number
}

/** One question of the overview of an attempt. */
export interface Overview {
  number: number
  page: number
  answered: boolean
}
