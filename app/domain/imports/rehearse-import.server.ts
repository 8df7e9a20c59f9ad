import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { sortFindings } from './import-report.rules'
import type { Finding, ImportSummary } from './import.schema'
import { prepareImport } from './prepare-import.server'

export interface ImportRehearsal {
  summary: ImportSummary
  verdicts: Record<'new' | 'update' | 'same' | 'refused', number>
  refusals: Finding[]
  /** Of rows that may enter. */
  warnings: Finding[]
}

/** What an upload of this file would come to. Writes nothing. */
export async function rehearseImport(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; bytes: Uint8Array },
): Promise<ImportRehearsal> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const { rows, summary } = await prepareImport(db, { ...input, now: actor.now })
  const verdicts = { new: 0, update: 0, same: 0, refused: 0 }
  for (const { verdict } of rows) verdicts[verdict] += 1
  const { refusals, warnings } = sortFindings(rows.map(({ judged }) => judged))
  return { summary, verdicts, refusals, warnings }
}
