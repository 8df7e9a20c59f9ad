import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, invalid } from '../refusal'
import { unitKey } from '../units/unit-name.rules'
import { loadEntrants } from './entrants.server'
import { findImport } from './imports.queries.server'
import { keepComparison } from './keep-comparison.server'
import { tidy } from '../people/name.rules'

/**
 * Says which agency a unit belongs to, once for this and every later import, and compares the rows of
 * the preview again. An import that is no longer a preview is a conflict.
 */
export async function correctUnitAgency(
  db: Db,
  actor: Actor,
  input: { importId: Id; unitName: string; agencyName: string },
): Promise<void> {
  const pattern = unitKey(input.unitName)
  const agency = tidy(input.agencyName)
  if (pattern === '') invalid('Unit kerja itu tidak bernama.', { unitName: 'Pilih unit kerja.' })
  if (unitKey(agency) === '')
    invalid('Tulis nama perangkat daerahnya.', { agencyName: 'Tulis nama perangkat daerahnya.' })
  await inTransaction(db, async (trx) => {
    const upload = await findImport(trx, input.importId)
    must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
    if (upload.state !== 'preview')
      conflict('Unggahan ini sudah selesai. Unggah berkasnya lagi untuk memindahkan unit.')
    await trx
      .insertInto('unit_rules')
      .values({
        id: newId(),
        match: 'exact',
        pattern,
        agency_name: agency,
        origin: 'administrator',
        added_at: actor.now,
        added_by: actor.personId,
      })
      .onConflict((conflicting) =>
        conflicting
          .columns(['match', 'pattern', 'origin'])
          .doUpdateSet({ agency_name: agency, added_at: actor.now, added_by: actor.personId }),
      )
      .execute()
    await compareAgain(trx, input.importId)
    await recordAudit(trx, actor, {
      verb: 'correct-agency',
      thing: 'unit',
      thingId: pattern,
      details: { agency, importId: input.importId },
    })
  })
}

async function compareAgain(trx: Db, importId: Id): Promise<void> {
  const { entrants } = await loadEntrants(trx, await findImport(trx, importId))
  await keepComparison(trx, importId, entrants)
}
