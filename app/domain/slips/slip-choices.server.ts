import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { selectNotActivated } from './slips.queries.server'

export interface SlipUnit {
  unitId: Id
  name: string
  people: number
}

export interface SlipAgency {
  /** Null for people without a unit. */
  agencyId: Id | null
  name: string
  /** Who has not activated yet: a slip is for them. */
  people: number
  units: SlipUnit[]
}

/** For whom slips can be printed: agencies of a cohort with their units, by name. */
export async function slipChoices(db: Db, actor: Actor, cohortId: Id): Promise<SlipAgency[]> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const rows = await selectNotActivated(db, cohortId)
    .select((eb) => [
      'enrolments.agency_id as agencyId',
      'enrolments.unit_id as unitId',
      'agencies.name as agency',
      'units.name as unit',
      eb.fn.countAll().as('people'),
    ])
    .groupBy(['enrolments.agency_id', 'enrolments.unit_id', 'agencies.name', 'units.name'])
    .orderBy('agencies.name')
    .orderBy('units.name')
    .execute()
  const agencies = new Map<Id | null, SlipAgency>()
  for (const { agencyId, unitId, agency, unit, people } of rows) {
    const choice = agencies.get(agencyId) ?? {
      agencyId,
      name: agency ?? 'Tanpa unit kerja',
      people: 0,
      units: [],
    }
    agencies.set(agencyId, choice)
    choice.people += Number(people)
    if (unitId && unit) choice.units.push({ unitId, name: unit, people: Number(people) })
  }
  return [...agencies.values()]
}
