import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, notFound } from '../refusal'
import { loadEntrants } from './entrants.server'
import { findImport } from './imports.queries.server'
import { keepComparison } from './keep-comparison.server'

/**
 * Says for one row of a preview whether a name that stands is kept or the sheet's is taken (see
 * `heldName`). Nobody is renamed before the import is saved; one that is no longer a preview is a conflict.
 */
export async function chooseName(
  db: Db,
  actor: Actor,
  input: { importId: Id; sheet: string; row: number; choice: 'keep' | 'take' },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const upload = await findImport(trx, input.importId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
    if (upload.state !== 'preview')
      conflict('Unggahan ini sudah selesai. Unggah berkasnya lagi untuk memilih namanya.')
    const chosen =
      (await trx
        .updateTable('import_rows')
        .set({ name_choice: input.choice })
        .where('import_id', '=', input.importId)
        .where('sheet', '=', input.sheet)
        .where('row', '=', input.row)
        .where('name_choice', 'is not', null)
        .returning('person_id')
        .executeTakeFirst()) ?? notFound('Baris itu tidak memuat nama lain. Muat ulang halaman.')
    const { entrants } = await loadEntrants(trx, upload)
    await keepComparison(trx, input.importId, entrants)
    await recordAudit(trx, actor, {
      verb: 'choose-name',
      thing: 'person',
      thingId: chosen.person_id ?? input.importId,
      details: { importId: input.importId, choice: input.choice },
    })
  })
}
