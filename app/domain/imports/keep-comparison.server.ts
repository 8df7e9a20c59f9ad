import type { Db, Id } from '~db/schema'
import type { AcceptedVerdict } from './compare-people.server'
import type { Entrant } from './entrants.server'
import type { Change } from './import.schema'

/** The columns of `import_rows` that say what a row comes to. */
export function comparisonColumns(compared: {
  verdict: AcceptedVerdict | 'refused'
  changes: readonly Change[]
  nameChoice: 'keep' | 'take' | null
}) {
  const { verdict, changes, nameChoice } = compared
  return {
    verdict: verdict === 'known' ? ('new' as const) : verdict,
    known: verdict === 'known' ? (1 as const) : (0 as const),
    changes: JSON.stringify(changes),
    name_choice: nameChoice,
  }
}

/** Writes down what the rows of a preview come to now, where that is not what it shows. */
export async function keepComparison(
  trx: Db,
  importId: Id,
  entrants: readonly Entrant[],
): Promise<void> {
  for (const { sheet, row, verdict, changes, stored } of entrants) {
    const columns = comparisonColumns({
      verdict,
      changes: changes.shown,
      nameChoice: changes.nameChoice,
    })
    if (JSON.stringify(columns) === JSON.stringify(stored)) continue
    await trx
      .updateTable('import_rows')
      .set(columns)
      .where('import_id', '=', importId)
      .where('sheet', '=', sheet)
      .where('row', '=', row)
      .execute()
  }
}

/** Whether saving the row would change something that its preview does not show. */
export function changesUnseen({ changes, stored }: Entrant): boolean {
  if (changes.shown.length === 0) return false
  const seen = new Set((JSON.parse(stored.changes) as Change[]).map((one) => JSON.stringify(one)))
  return changes.shown.some((one) => !seen.has(JSON.stringify(one)))
}
