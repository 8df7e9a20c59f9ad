/** Tests: attempts and what they came to. */
import type { Flag, Id, Instant, Json } from '../columns'

/** *Pengerjaan ke-n* of a test. Pins everything it was asked with, so that it can be read and graded again. */
export interface AttemptsTable {
  id: Id
  enrolment_id: Id
  item_id: string
  /** 1-based, for this person and this test. */
  number: number
  /** Made by the server; with the banks it decides questions and their order. */
  seed: string
  /** JSON of the test's settings as they stood at the start. */
  rules: Json
  /** JSON list in the order asked: question, the bank's revision, the order of its options. Holds no key. */
  questions: Json
  started_at: Instant
  /** When time is up; null without a time limit. */
  deadline: Instant | null
  /** Until when an answer counts: the deadline with its grace, or the moment it was handed in. */
  counts_until: Instant | null
  /** Null while it runs. */
  closed_at: Instant | null
  closed_by: 'peserta' | 'waktu' | null
}

/** Append-only; the highest number of an attempt counts, those before it stay. */
export interface AttemptResultsTable {
  id: Id
  attempt_id: Id
  number: number
  /** `awal` the first grading, else why it was graded again. */
  reason: string
  score: number
  /** Of how many questions that could be graded. */
  max: number
  /** 0 to 100, two decimals. */
  percent: number
  passed: Flag
  /** JSON list: question, the answer's row it rests on, its score (null while only a person can say). */
  details: Json
  graded_at: Instant
  /** Null when the platform graded. */
  graded_by: Id | null
}
