import { prepared } from '~db/prepared'
import type { Db, Id, Instant } from '~db/schema'
import { titleCaseName } from '../people/name.rules'
import type { Actor } from './actor'

interface Relation {
  kind: 'administrator' | 'trainer' | 'contact' | 'participant'
  cohort_id: Id | null
  unit_id: Id | null
  id: Id
  since: Instant
}

const relationsOf = prepared((db, given: { personId: Id }) =>
  db
    .selectFrom('roles')
    .where('person_id', '=', given.personId)
    .where('ended_at', 'is', null)
    .select(['role as kind', 'cohort_id', 'unit_id', 'id', 'granted_at as since'])
    .$castTo<Relation>()
    .unionAll(
      db
        .selectFrom('enrolments')
        .where('person_id', '=', given.personId)
        .select((eb) => [
          eb.val('participant').as('kind'),
          'cohort_id',
          'unit_id',
          'id',
          'enrolled_at as since',
        ])
        .$castTo<Relation>(),
    ),
)

/** Loads a person's relations (roles that have not ended, enrolments newest first) in one query. */
export async function findActor(
  db: Db,
  person: { id: Id; name: string },
  now: Instant,
): Promise<Actor> {
  const rows = await relationsOf(db, { personId: person.id })

  const of = (kind: Relation['kind']) => rows.filter((row) => row.kind === kind)
  const ids = (values: (Id | null)[]) => values.filter((value) => value !== null)
  return {
    personId: person.id,
    name: titleCaseName(person.name),
    administrator: of('administrator').length > 0,
    trainerOf: ids(of('trainer').map((row) => row.cohort_id)),
    contactOf: ids(of('contact').map((row) => row.unit_id)),
    learnsIn: of('participant')
      .toSorted((a, b) => (a.since < b.since ? 1 : -1))
      .map((row) => ({ cohortId: row.cohort_id as Id, enrolmentId: row.id })),
    now,
  }
}
