import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { sortFindings, type ImportReport } from './import-report.rules'
import { finding } from './import.schema'
import { countRows, findImport } from './imports.queries.server'

/** What an upload came to, for who has no screen to look at its preview. */
export async function reportImport(db: Db, actor: Actor, id: Id): Promise<ImportReport> {
  const upload = await findImport(db, id)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
  const noted = await db
    .selectFrom('import_rows')
    .select(['verdict', 'findings'])
    .where('import_id', '=', id)
    .where('findings', '!=', '[]')
    .orderBy('sheet')
    .orderBy('row')
    .execute()
  const { noted: _, ...verdicts } = await countRows(db, id)
  const rows = noted.map(({ verdict, findings }) => ({
    refused: verdict === 'refused',
    findings: finding.array().parse(JSON.parse(findings)),
  }))
  return { summary: upload.summary, verdicts, ...sortFindings(rows) }
}
