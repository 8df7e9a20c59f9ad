import type { Db, Id, ImportRowsTable } from '~db/schema'
import { newId } from '../ids'
import type { UnitRules } from '../units/unit-rules.rules'
import { loadUnitDirectory, loadUnitRules } from '../units/units.queries.server'
import { comparePeople, type ComparedPerson } from './compare-people.server'
import { importedPerson } from './import.schema'
import type { ImportRecord } from './imports.queries.server'

/** Someone an import lets in, with the id they have or will have. */
export interface Entrant extends ComparedPerson {
  sheet: string
  /** The sheet's own row number. */
  row: number
  personId: Id
  /** What the preview says of the row. */
  stored: {
    verdict: ImportRowsTable['verdict']
    known: 0 | 1
    changes: string
    name_choice: 'keep' | 'take' | null
  }
}

/** The rows of an import that may enter, compared with the database as it is now. */
export async function loadEntrants(
  db: Db,
  upload: ImportRecord,
): Promise<{ entrants: Entrant[]; refused: number; rules: UnitRules }> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['sheet', 'row', 'person', 'person_id', 'verdict', 'known', 'changes', 'name_choice'])
    .where('import_id', '=', upload.id)
    .orderBy('sheet')
    .orderBy('row')
    .execute()
  const accepted = rows.filter(({ verdict }) => verdict !== 'refused')
  const rules = await loadUnitRules(db)
  const compared = await comparePeople(
    db,
    upload.cohortId,
    accepted.map(({ person, name_choice }) => ({
      person: importedPerson.parse(JSON.parse(person)),
      takesName: name_choice === 'take',
    })),
    rules,
    await loadUnitDirectory(db),
  )
  return {
    entrants: compared.map((outcome, index) => {
      const { sheet, row, person_id, verdict, known, changes, name_choice } = accepted[index]!
      return {
        ...outcome,
        sheet,
        row,
        personId: outcome.existing?.id ?? person_id ?? newId(),
        stored: { verdict, known, changes, name_choice },
      }
    }),
    refused: rows.length - accepted.length,
    rules,
  }
}
