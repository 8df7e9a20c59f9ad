import type { Db } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { visibleCohorts } from './cohorts.queries.server'
import { previewReplan } from './replan.server'

/** The cohorts still running whose dates no longer agree with the calendar, and how many days would move. */
export async function cohortsToReplan(
  db: Db,
  actor: Actor,
): Promise<{ slug: string; name: string; moves: number }[]> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const running = await visibleCohorts(db, actor)
    .select(['id', 'slug', 'name'])
    .where('closes_on', '>=', dayOf(actor.now))
    .orderBy('name')
    .execute()
  const previews = []
  for (const { id, slug, name } of running) {
    const { moves } = await previewReplan(db, actor, { cohortId: id })
    if (moves.length > 0) previews.push({ slug, name, moves: moves.length })
  }
  return previews
}
