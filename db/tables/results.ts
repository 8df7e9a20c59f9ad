/** What participants have earned under the rules of a programme. */
import type { Id, Instant, Json } from '../columns'

/** Written when rules are about to change or a result is used: no later rule takes it away. */
export interface EarnedRequirementsTable {
  enrolment_id: Id
  /** `kelulusan` for all of them together, else the key of one: `presensi`, `tes:tes-akhir` … */
  requirement: string
  /** The programme whose rules were met. */
  programme_revision_id: Id
  rule_version: number
  evidence: Json
  recorded_at: Instant
}
