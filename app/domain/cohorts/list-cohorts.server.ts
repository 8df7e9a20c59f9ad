import type { Db, Id, IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { countPeople, findCohortDays, visibleCohorts } from './cohorts.queries.server'

export interface CohortSummary {
  id: Id
  slug: string
  name: string
  programmeId: string
  startsOn: IsoDate
  /** The date of the last programme day. */
  endsOn: IsoDate
  closesOn: IsoDate
  people: number
  dayCount: number
  /** Of every programme day, in order. */
  dates: IsoDate[]
  /** The last day whose date is today or earlier; 0 before the start. */
  dayNumber: number
}

/** The cohorts the actor may see, newest start first. */
export async function listCohorts(db: Db, actor: Actor): Promise<CohortSummary[]> {
  const rows = await visibleCohorts(db, actor)
    .select(['id', 'slug', 'name', 'programme_id', 'starts_on', 'closes_on'])
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute()
  const ids = rows.map((row) => row.id)
  const people = await countPeople(db, ids)
  const days = await findCohortDays(db, ids)
  const today = dayOf(actor.now)
  return rows.map((row) => {
    const own = days.filter((day) => day.cohort_id === row.id)
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      programmeId: row.programme_id,
      startsOn: row.starts_on,
      endsOn: own.at(-1)?.date ?? row.starts_on,
      closesOn: row.closes_on,
      people: people.get(row.id) ?? 0,
      dayCount: own.length,
      dates: own.map(({ date }) => date),
      dayNumber: own.filter((day) => day.date <= today).length,
    }
  })
}
