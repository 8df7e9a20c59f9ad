import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import { addPeople, changePerson } from '../people/upsert-people.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict } from '../refusal'
import { ensureUnits, loadUnitRules, type UnitDirectory } from '../units/units.queries.server'
import { patchFor } from './changes.rules'
import { comparePeople, rememberPlaces, type ComparedPerson } from './compare-people.server'
import { importedPerson } from './import.schema'
import { findImport, type ImportRecord } from './imports.queries.server'

export interface CommitOutcome {
  created: number
  updated: number
  same: number
  refused: number
}

interface Entrant extends ComparedPerson {
  /** Known since the upload, so that the import's rows already name who they become. */
  personId: Id
}

/**
 * Lets the good rows of an import into its cohort, all or none: people, sign-in names, units and
 * enrolments. A second commit changes nothing. Rows are compared again, for the database may have
 * changed since the preview.
 */
export async function commitImport(
  db: Db,
  actor: Actor,
  { importId }: { importId: Id },
): Promise<CommitOutcome> {
  const upload = await findImport(db, importId)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohort_id })
  return inTransaction(db, async (trx) => {
    if (!(await claim(trx, actor, importId))) return answerAgain(trx, importId)
    const { entrants, rules, refused } = await loadEntrants(trx, upload)
    const directory = await ensureUnits(
      trx,
      entrants.flatMap(({ placed }) => placed ?? []),
      rules,
      actor.now,
    )
    const newcomers = entrants.filter(({ verdict }) => verdict === 'new')
    const changed = entrants.filter(({ verdict }) => verdict === 'update')
    const known = entrants.filter(({ existing, verdict }) => existing && verdict !== 'same')
    await addPeople(trx, newcomers.filter(({ existing }) => !existing).map((entrant) => personRow(entrant, directory)), actor.now)
    for (const entrant of known) await changeKnown(trx, actor, upload, entrant, directory)
    await enrol(trx, actor, upload, newcomers, directory)
    const outcome = {
      created: newcomers.length,
      updated: changed.length,
      same: entrants.length - newcomers.length - changed.length,
      refused,
    }
    await recordAudit(trx, actor, {
      verb: 'commit',
      thing: 'import',
      thingId: importId,
      details: { cohortId: upload.cohort_id, ...outcome },
    })
    return outcome
  })
}

/** Takes the import for this commit; false when another one has committed it already. */
async function claim(trx: Db, actor: Actor, importId: Id): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('imports')
    .set({ state: 'committed', committed_at: actor.now, committed_by: actor.personId })
    .where('id', '=', importId)
    .where('state', '=', 'preview')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

async function answerAgain(trx: Db, importId: Id): Promise<CommitOutcome> {
  const { state } = await findImport(trx, importId)
  if (state === 'discarded')
    conflict('Unggahan ini sudah dibatalkan. Unggah berkasnya lagi bila ingin menyimpannya.')
  return { created: 0, updated: 0, same: 0, refused: 0 }
}

async function loadEntrants(trx: Db, upload: ImportRecord) {
  const rows = await trx
    .selectFrom('import_rows')
    .select(['person', 'person_id', 'verdict'])
    .where('import_id', '=', upload.id)
    .orderBy('sheet')
    .orderBy('row')
    .execute()
  const accepted = rows.filter(({ verdict }) => verdict !== 'refused')
  const rules = await loadUnitRules(trx)
  const placed = await comparePeople(
    trx,
    upload.cohort_id,
    accepted.map(({ person }) => importedPerson.parse(JSON.parse(person))),
    rules,
    await loadUnitDirectory(trx),
  )
  const entrants = placed.map(
    (compared, index): Entrant => ({
      ...compared,
      personId: compared.existing?.id ?? accepted[index]!.person_id ?? newId(),
    }),
  )
  return { entrants, rules, refused: rows.length - accepted.length }
}
