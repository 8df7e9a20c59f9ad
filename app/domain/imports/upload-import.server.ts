import { createHash } from 'node:crypto'
import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { comparisonColumns } from './keep-comparison.server'
import { prepareImport, type PreparedRow } from './prepare-import.server'

export interface Upload {
  /** Made by the form's loader: a repeated submit answers with its own import. */
  id?: Id
  cohortId: Id
  fileName: string
  bytes: Uint8Array
}

/**
 * Keeps an uploaded sheet with the verdict on each of its rows; nobody is enrolled yet.
 * Refuses `invalid` when the file cannot be read or has no column of names.
 */
export async function uploadImport(db: Db, actor: Actor, input: Upload): Promise<{ id: Id }> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const id = input.id ?? newId()
  if (await isKept(db, id)) return { id }
  const prepared = await prepareImport(db, { ...input, now: actor.now })
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  await inTransaction(db, async (trx) => {
    if (await isKept(trx, id)) return
    await keepFile(trx, actor, sha256, input.bytes)
    await trx
      .insertInto('imports')
      .values({
        id,
        cohort_id: input.cohortId,
        file_name: input.fileName,
        file_sha256: sha256,
        mapping: JSON.stringify(prepared.mapping),
        summary: JSON.stringify(prepared.summary),
        state: 'preview',
        uploaded_at: actor.now,
        uploaded_by: actor.personId,
        committed_at: null,
        committed_by: null,
      })
      .execute()
    await insertInBatches(trx, 'import_rows', prepared.rows, (row) => rowFor(id, row))
    await recordAudit(trx, actor, {
      verb: 'upload',
      thing: 'import',
      thingId: id,
      details: { cohortId: input.cohortId, sha256, rows: prepared.rows.length },
    })
  })
  return { id }
}

async function isKept(db: Db, id: Id): Promise<boolean> {
  const row = await db.selectFrom('imports').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Until the import is saved or set aside; see `releaseSheet`. */
async function keepFile(trx: Db, actor: Actor, sha256: string, bytes: Uint8Array): Promise<void> {
  await trx
    .insertInto('files')
    .values({
      sha256,
      type: 'application/octet-stream',
      bytes: Buffer.from(bytes),
      size: bytes.length,
      added_at: actor.now,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

function rowFor(importId: Id, { judged, personId, ...compared }: PreparedRow) {
  return {
    import_id: importId,
    sheet: judged.sheet,
    row: judged.row,
    ...comparisonColumns(compared),
    person: JSON.stringify(judged.person),
    cells: JSON.stringify(judged.cells),
    findings: JSON.stringify(judged.findings),
    person_id: personId,
  }
}
