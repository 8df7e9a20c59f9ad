import { sql } from 'kysely'
import type { Db, Id, StaffGroup } from '~db/schema'
import type { Actor } from '../permissions/actor'
import type { ParticipantFilter } from './participants.queries.server'
import { listParticipants, momentOf, type ParticipantList } from './participants.server'
import { findWatchedCohort, type WatchedCohort, type WatchedDay } from './watched-cohort.server'

export interface ParticipantsPage {
  cohort: WatchedCohort
  /** The day the states are about: the last one on or before today, else the first. */
  day: WatchedDay | undefined
  staffGroups: { staffGroup: StaffGroup; people: number }[]
  agencies: { agencyId: Id | 'none'; name: string; people: number }[]
  list: ParticipantList
}

/** The people of a cohort by name, with the choices their filters offer. */
export async function readParticipants(
  db: Db,
  actor: Actor,
  slug: string,
  question: ParticipantFilter & { page: number },
): Promise<ParticipantsPage> {
  const cohort = await findWatchedCohort(db, actor, slug)
  const day = cohort.openDays.at(-1) ?? cohort.days[0]
  const moment = await momentOf(db, cohort, day)
  const groups = await db
    .selectFrom('enrolments')
    .select(['staff_group', sql<number>`count(*)`.as('people')])
    .where('cohort_id', '=', cohort.id)
    .groupBy('staff_group')
    .execute()
  const agencies = await db
    .selectFrom('enrolments')
    .leftJoin('units', 'units.id', 'enrolments.agency_id')
    .select(['enrolments.agency_id', 'units.name', sql<number>`count(*)`.as('people')])
    .where('enrolments.cohort_id', '=', cohort.id)
    .groupBy(['enrolments.agency_id', 'units.name'])
    .orderBy('units.name')
    .execute()
  return {
    cohort,
    day,
    staffGroups: groups.flatMap(({ staff_group, people }) =>
      staff_group ? [{ staffGroup: staff_group, people: Number(people) }] : [],
    ),
    agencies: agencies.map(({ agency_id, name, people }) => ({
      agencyId: agency_id ?? 'none',
      name: name ?? 'Tanpa perangkat daerah',
      people: Number(people),
    })),
    list: await listParticipants(db, cohort.id, question, {
      moment,
      page: question.page,
      order: 'name',
    }),
  }
}
