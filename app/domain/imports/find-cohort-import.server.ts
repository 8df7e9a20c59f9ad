import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { findImport, type ImportRecord } from './imports.queries.server'

/** One upload of this cohort; that of another cohort is not found here. */
export async function findCohortImport(
  db: Db,
  actor: Actor,
  cohortId: Id,
  importId: Id,
): Promise<ImportRecord> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const upload = await findImport(db, importId)
  if (upload.cohortId !== cohortId) notFound('Unggahan itu tidak ditemukan.')
  return upload
}
