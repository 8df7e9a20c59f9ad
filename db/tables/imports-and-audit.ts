/** Imports and the audit log. */
import type { Generated } from 'kysely'
import type { Id, Instant, Json } from '../columns'

/** An uploaded sheet; preview and commit are pages over this row. */
export interface ImportsTable {
  id: Id
  cohort_id: Id
  file_name: string
  file_sha256: string
  mapping: Json
  summary: Json
  state: 'preview' | 'committed' | 'discarded'
  uploaded_at: Instant
  uploaded_by: Id | null
  committed_at: Instant | null
  committed_by: Id | null
}

export interface ImportRowsTable {
  import_id: Id
  sheet: string
  row: number
  verdict: 'new' | 'update' | 'same' | 'refused'
  /** 1 for somebody new to the cohort whom the platform knows from another one. */
  known: Generated<0 | 1>
  /** The person as read, normalised. */
  person: Json
  /** The cells as found, for the sheet of refused rows. */
  cells: Json
  /** [{ level, column, field, found, reason, fix }] */
  findings: Json
  /** [{ label, from, to, held }]: what changes of somebody known, as it was shown. */
  changes: Generated<Json>
  /** Set where the sheet names somebody otherwise than they confirmed; `keep` until somebody says `take`. */
  name_choice: Generated<'keep' | 'take' | null>
  person_id: Id | null
}

export interface AuditEntriesTable {
  id: Id
  at: Instant
  actor_id: Id | null
  verb: string
  thing: string
  thing_id: string
  details: Json
}

/** The hash chain over audit entries, sealed in order by one runner. */
export interface AuditSealsTable {
  sequence: number
  entry_id: Id
  hash: string
  sealed_at: Instant
}
