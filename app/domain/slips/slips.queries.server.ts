import type { Db, Id } from '~db/schema'

/** Participants of a cohort who have not activated their account yet. */
export function selectNotActivated(db: Db, cohortId: Id) {
  return db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
    .where('enrolments.cohort_id', '=', cohortId)
    .where('people.activated_at', 'is', null)
}
