import type { Db, Id, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findNamedExtensions, findOwnDates } from './exceptions.queries.server'

export interface CohortExceptions {
  /** Individual dates that stand now, newest first. */
  ownDates: {
    id: Id
    personName: string
    dayNumber: number
    cohortDate: IsoDate
    date: IsoDate
    reason: string
  }[]
  /** Later closings, newest first; `reaches` is null when they are for everyone. */
  extensions: { id: Id; reaches: string | null; until: IsoDate; reason: string }[]
}

/** Who follows other dates than the cohort's, and why. */
export async function listExceptions(
  db: Db,
  actor: Actor,
  input: { cohortId: Id },
): Promise<CohortExceptions> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const ownDates = await findOwnDates(db, input.cohortId)
  const extensions = await findNamedExtensions(db, input.cohortId)
  return {
    ownDates: ownDates.map((row) => ({
      id: row.id,
      personName: row.name,
      dayNumber: row.number,
      cohortDate: row.cohort_date,
      date: row.date,
      reason: row.reason,
    })),
    extensions: extensions.map((row) => ({
      id: row.id,
      reaches: row.person_name ?? row.unit_name,
      until: row.until,
      reason: row.reason,
    })),
  }
}
