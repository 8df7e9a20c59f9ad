import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { lockCohort } from '../cohorts/lock-cohort.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import { ensureUnits } from '../units/units.queries.server'
import type { AcceptedVerdict } from './compare-people.server'
import { loadEntrants, type Entrant } from './entrants.server'
import { findImport, type ImportRecord } from './imports.queries.server'
import { changesUnseen, keepComparison } from './keep-comparison.server'
import { releaseSheet } from './release-sheet.server'
import { writeEntrants } from './write-entrants.server'

export interface CommitOutcome {
  created: number
  /** New to the cohort, known to the platform. */
  known: number
  updated: number
  same: number
  refused: number
}

/**
 * Lets the good rows of an import into its cohort, all or none: people, sign-in names, units and
 * enrolments. Rows are compared again, for the database may have changed since the preview: where saving
 * would now change something of a person that the preview does not show, it is a conflict, and the
 * preview shows it from then on. A second commit of the same import changes nothing and answers zeros; a
 * discarded one is a conflict.
 */
export async function commitImport(
  db: Db,
  actor: Actor,
  { importId }: { importId: Id },
): Promise<CommitOutcome> {
  const outcome = await inTransaction(db, async (trx) => {
    const { cohortId } = await findImport(trx, importId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId })
    await lockImports(trx, cohortId)
    const upload = await findImport(trx, importId)
    if (upload.state !== 'preview') return nothingMore(upload)

    const { entrants, refused, rules } = await loadEntrants(trx, upload)
    refuseClashes(entrants)
    await keepComparison(trx, importId, entrants)
    if (entrants.some(changesUnseen)) return null
    if (!(await claim(trx, actor, importId))) return nothingMore(await findImport(trx, importId))
    const places = new Set(entrants.flatMap(({ placed }) => placed ?? []))
    const directory = await ensureUnits(trx, [...places], rules, actor.now)
    await writeEntrants(trx, actor, upload, entrants, directory)
    await releaseSheet(trx, importId)

    const count = (verdict: AcceptedVerdict) =>
      entrants.filter((one) => one.verdict === verdict).length
    const outcome = {
      created: count('new'),
      known: count('known'),
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
  return (
    outcome ??
    conflict(
      'Data sebagian peserta berubah sejak berkas ini diperiksa, jadi belum ada yang disimpan. Perubahannya sekarang tampil di pratinjau: periksa, lalu simpan lagi.',
    )
  )
}

/**
 * One commit after the other, of whichever cohort, so that the second finds the people and units of the
 * first: the oldest cohort's row stands for them all (PostgreSQL; SQLite has one writer).
 */
async function lockImports(trx: Db, cohortId: Id): Promise<void> {
  const { oldest } = await trx
    .selectFrom('cohorts')
    .select((eb) => eb.fn.min('id').as('oldest'))
    .executeTakeFirstOrThrow()
  await lockCohort(trx, oldest)
  if (cohortId !== oldest) await lockCohort(trx, cohortId)
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

function nothingMore({ state }: ImportRecord): CommitOutcome {
  if (state === 'discarded')
    conflict('Unggahan ini sudah dibatalkan. Unggah berkasnya lagi bila ingin menyimpannya.')
  return { created: 0, known: 0, updated: 0, same: 0, refused: 0 }
}
