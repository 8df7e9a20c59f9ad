import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'

/** The agencies and units that take part in a cohort: agencies first, each group by name. */
export async function listCohortUnits(
  db: Db,
  actor: Actor,
  input: { cohortId: Id },
): Promise<{ id: Id; name: string }[]> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const taking = (column: 'agency_id' | 'unit_id') =>
    db
      .selectFrom('enrolments')
      .select(`enrolments.${column}`)
      .where('cohort_id', '=', input.cohortId)
      .where(column, 'is not', null)
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id'])
    .where((eb) => eb.or([eb('id', 'in', taking('agency_id')), eb('id', 'in', taking('unit_id'))]))
    .orderBy('name')
    .execute()
  return [
    ...rows.filter((unit) => unit.parent_id === null),
    ...rows.filter((unit) => unit.parent_id !== null),
  ].map(({ id, name }) => ({ id, name }))
}
