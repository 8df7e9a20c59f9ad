import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import { ensureUnits } from '../units/units.queries.server'
import { loadEntrants, type Entrant } from './entrants.server'
import { findImport } from './imports.queries.server'
import { releaseSheet } from './release-sheet.server'
import { writeEntrants } from './write-entrants.server'

export interface CommitOutcome {
  created: number
  updated: number
  same: number
  refused: number
}

/**
 * Lets the good rows of an import into its cohort, all or none: people, sign-in names, units and
 * enrolments. Rows are compared again, for the database may have changed since the preview. A second
 * commit of the same import changes nothing and answers zeros; a discarded one is a conflict.
 */
export async function commitImport(
  db: Db,
  actor: Actor,
  { importId }: { importId: Id },
): Promise<CommitOutcome> {
  return inTransaction(db, async (trx) => {
    const upload = await findImport(trx, importId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
    if (!(await claim(trx, actor, importId))) return nothingMore(trx, importId)

    const { entrants, refused, rules } = await loadEntrants(trx, upload)
    refuseClashes(entrants)
    const places = new Set(entrants.flatMap(({ placed }) => placed ?? []))
    const directory = await ensureUnits(trx, [...places], rules, actor.now)
    await writeEntrants(trx, actor, upload, entrants, directory)
    await releaseSheet(trx, importId)

    const count = (verdict: string) => entrants.filter((one) => one.verdict === verdict).length
    const outcome = {
      created: count('new'),
      updated: count('update'),
      same: count('same'),
      refused,
    }
    await recordAudit(trx, actor, {
      verb: 'commit',
      thing: 'import',
      thingId: importId,
      details: { cohortId: upload.cohortId, ...outcome },
    })
    return outcome
  })
}

/** Takes the import for this commit; false when it is no longer a preview. */
async function claim(trx: Db, actor: Actor, importId: Id): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('imports')
    .set({ state: 'committed', committed_at: actor.now, committed_by: actor.personId })
    .where('id', '=', importId)
    .where('state', '=', 'preview')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The preview keeps clashing rows out; one that clashes now does so because the people changed since. */
function refuseClashes(entrants: readonly Entrant[]): void {
  const clashing = entrants.find(({ clash }) => clash)
  if (clashing)
    conflict(
      `Baris ${clashing.row} (${clashing.person.name}): data pesertanya berubah sejak berkas diperiksa. Unggah berkasnya lagi untuk melihat apa yang perlu diperbaiki.`,
    )
}

async function nothingMore(trx: Db, importId: Id): Promise<CommitOutcome> {
  const { state } = await findImport(trx, importId)
  if (state === 'discarded')
    conflict('Unggahan ini sudah dibatalkan. Unggah berkasnya lagi bila ingin menyimpannya.')
  return { created: 0, updated: 0, same: 0, refused: 0 }
}
