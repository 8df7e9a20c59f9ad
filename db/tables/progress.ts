/** Enrolments, progress, answers. */
import type { Id, Instant, Json, Flag, StaffGroup } from '../columns'

export interface EnrolmentsTable {
  id: Id
  cohort_id: Id
  person_id: Id
  agency_id: Id | null
  unit_id: Id | null
  staff_group: StaffGroup | null
  import_id: Id | null
  enrolled_at: Instant
  enrolled_by: Id | null
  /**
   * One character a programme day, kept in the transaction that changes it, so that lists never
   * scan completions: `-` nothing, `b` begun, `s` done on time, `l` done late (*susulan*).
   */
  day_marks: string
  days_done: number
  items_done: number
  last_seen_at: Instant | null
}

export interface PartCompletionsTable {
  enrolment_id: Id
  item_id: string
  part_id: string
  revision_id: Id
  completed_at: Instant
}

/** A completion only moves forward and keeps what it rests on. */
export interface ItemCompletionsTable {
  enrolment_id: Id
  item_id: string
  revision_id: Id | null
  rule_version: number
  evidence: Json
  completed_at: Instant
}

export interface DayCompletionsTable {
  enrolment_id: Id
  day_id: string
  on_time: Flag
  completed_at: Instant
}

/** Append-only; the newest row of an enrolment and item counts. */
export interface AttendancesTable {
  id: Id
  enrolment_id: Id
  item_id: string
  status: 'hadir' | 'daring' | 'izin' | 'sakit' | 'tugas-dinas' | 'tanpa-keterangan'
  letter_number: string
  recorded_at: Instant
  recorded_by: Id
}

/** The one store of answers. `id` is made by the client, so a repeat is ignored. */
export interface AnswersTable {
  id: Id
  enrolment_id: Id
  item_id: string
  /** The attempt at a test it belongs to; null everywhere else. */
  attempt_id: Id | null
  /** The id of a question, a reflection, a worksheet's question, a pledge or a simulation. */
  target_id: string
  revision_id: Id
  value: Json
  sequence: number
  received_at: Instant
}
