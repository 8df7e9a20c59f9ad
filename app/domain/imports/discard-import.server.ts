import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import { findImport } from './imports.queries.server'
import { releaseSheet } from './release-sheet.server'

/** Sets an upload aside without saving anybody. One already saved is a conflict; twice is once. */
export async function discardImport(
  db: Db,
  actor: Actor,
  { importId }: { importId: Id },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const upload = await findImport(trx, importId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
    if (upload.state === 'discarded') return
    const { numUpdatedRows } = await trx
      .updateTable('imports')
      .set({ state: 'discarded' })
      .where('id', '=', importId)
      .where('state', '=', 'preview')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      conflict('Unggahan ini sudah disimpan, jadi tidak bisa dibatalkan.')
    await releaseSheet(trx, importId)
    await recordAudit(trx, actor, { verb: 'discard', thing: 'import', thingId: importId })
  })
}
