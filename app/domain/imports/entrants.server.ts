import type { Db, Id } from '~db/schema'
import { newId } from '../ids'
import type { UnitRules } from '../units/unit-rules.rules'
import { loadUnitDirectory, loadUnitRules } from '../units/units.queries.server'
import { comparePeople, type ComparedPerson } from './compare-people.server'
import { importedPerson } from './import.schema'
import type { ImportRecord } from './imports.queries.server'

/** Someone an import lets in, with the id they have or will have. */
export interface Entrant extends ComparedPerson {
  /** The sheet's own row number. */
  row: number
  personId: Id
}

/** The rows of an import that may enter, compared with the database as it is now. */
export async function loadEntrants(
  db: Db,
  upload: ImportRecord,
): Promise<{ entrants: Entrant[]; refused: number; rules: UnitRules }> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['row', 'person', 'person_id', 'verdict'])
    .where('import_id', '=', upload.id)
    .orderBy('sheet')
    .orderBy('row')
    .execute()
  const accepted = rows.filter(({ verdict }) => verdict !== 'refused')
  const rules = await loadUnitRules(db)
  const compared = await comparePeople(
    db,
    upload.cohortId,
    accepted.map(({ person }) => importedPerson.parse(JSON.parse(person))),
    rules,
    await loadUnitDirectory(db),
  )
  return {
    entrants: compared.map((outcome, index) => ({
      ...outcome,
      row: accepted[index]!.row,
      personId: outcome.existing?.id ?? accepted[index]!.person_id ?? newId(),
    })),
    refused: rows.length - accepted.length,
    rules,
  }
}
