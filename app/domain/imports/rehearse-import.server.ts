import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { sortFindings, type ImportReport } from './import-report.rules'
import { prepareImport } from './prepare-import.server'

/** What an upload of this file would come to. Writes nothing. */
export async function rehearseImport(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; fileName?: string; bytes: Uint8Array },
): Promise<ImportReport> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const { rows, summary } = await prepareImport(db, { ...input, now: actor.now })
  const verdicts = { new: 0, known: 0, update: 0, same: 0, refused: 0 }
  for (const { verdict } of rows) verdicts[verdict] += 1
  const changes = rows.flatMap(({ judged: { sheet, row, person }, changes }) =>
    changes.length > 0 ? [{ sheet, row, name: person.name, changes }] : [],
  )
  return { summary, verdicts, ...sortFindings(rows.map(({ judged }) => judged)), changes }
}
