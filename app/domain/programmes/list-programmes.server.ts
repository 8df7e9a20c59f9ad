import type { Db } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findNewestProgrammes } from './programmes.queries.server'

export interface ProgrammeChoice {
  id: string
  title: string
  summary: string
  dayCount: number
}

/** The published programmes a new cohort may follow, by title. */
export async function listProgrammes(db: Db, actor: Actor): Promise<ProgrammeChoice[]> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const revisions = await findNewestProgrammes(db)
  return revisions.map(({ programme: { id, title, summary, days } }) => ({
    id,
    title,
    summary,
    dayCount: days.length,
  }))
}
