import type { Db } from '~db/schema'
import { dayOf } from '../clock'
import { listCohorts } from '../cohorts/list-cohorts.server'
import type { Actor } from '../permissions/actor'

/** The slug of the cohort that runs today; the largest of several. Null when none does. */
export async function findRunningCohort(db: Db, actor: Actor): Promise<string | null> {
  const today = dayOf(actor.now)
  const running = (await listCohorts(db, actor)).filter(
    ({ startsOn, closesOn }) => startsOn <= today && today <= closesOn,
  )
  return running.toSorted((a, b) => b.people - a.people)[0]?.slug ?? null
}
