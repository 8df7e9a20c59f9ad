import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findImports } from './imports.queries.server'

/** The uploads of a cohort for the page that takes the next one, newest first. */
export async function listImports(db: Db, actor: Actor, cohortId: Id) {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const uploads = await findImports(db, cohortId)
  return uploads.map(({ id, fileName, state, uploadedAt, summary }) => ({
    id,
    fileName,
    state,
    uploadedAt,
    rows: summary.rows,
    accepted: summary.accepted,
  }))
}
