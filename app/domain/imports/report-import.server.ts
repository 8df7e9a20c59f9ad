import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { sortFindings, type ImportReport, type RowChanges } from './import-report.rules'
import { change, finding, importedPerson } from './import.schema'
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
  const { noted: _noted, held: _held, ...verdicts } = await countRows(db, id)
  const rows = noted.map(({ verdict, findings }) => ({
    refused: verdict === 'refused',
    findings: finding.array().parse(JSON.parse(findings)),
  }))
  return {
    summary: upload.summary,
    verdicts,
    ...sortFindings(rows),
    changes: await changesOfRows(db, id),
  }
}

async function changesOfRows(db: Db, importId: Id): Promise<RowChanges[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['sheet', 'row', 'person', 'changes'])
    .where('import_id', '=', importId)
    .where('changes', '!=', '[]')
    .orderBy('sheet')
    .orderBy('row')
    .execute()
  return rows.map(({ sheet, row, person, changes }) => ({
    sheet,
    row,
    name: importedPerson.parse(JSON.parse(person)).name,
    changes: change.array().parse(JSON.parse(changes)),
  }))
}
