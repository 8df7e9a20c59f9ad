/** Surveys: their questions and what was answered, which nothing joins to a person. */
import type { Flag, Id, Instant, Json } from '../columns'

/** Append-only: the questions of a survey as its file said. */
export interface SurveyRevisionsTable {
  id: Id
  survey_id: string
  hash: string
  source: string
  /** JSON of the `Questionnaire`. */
  compiled: Json
  author_id: Id | null
  created_at: Instant
}

/**
 * All answers to one survey of one cohort, added up: there is no row for a single answer. Every answer
 * rewrites every row of its survey, so that not even the last writer of a row tells what was chosen.
 */
export interface SurveyTalliesTable {
  cohort_id: Id
  item_id: string
  /** The trainer it judges; '' for the training as a whole. */
  subject_id: Id | ''
  /** The questions all of them answered. */
  revision_id: Id
  /** JSON of a `Tally`: what a report may show. */
  counted: Json
  /** JSON of a `Tally`: what came after the report opened and waits for enough company. */
  held: Json
  /** 1 once everybody has answered: the report is open before *batas akhir*. */
  sealed: Flag
}
