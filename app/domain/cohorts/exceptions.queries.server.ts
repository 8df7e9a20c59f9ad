import type { Db, Id } from '~db/schema'

/** Every extension of a cohort, as `effectiveClosing` reads them. */
export async function findExtensions(db: Db, cohortId: Id) {
  const rows = await db
    .selectFrom('extensions')
    .select(['unit_id', 'enrolment_id', 'until'])
    .where('cohort_id', '=', cohortId)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    enrolmentId: row.enrolment_id,
    until: row.until,
  }))
}

/** The standing individual dates of a cohort, newest first: one a person and day. */
export async function findOwnDates(db: Db, cohortId: Id) {
  const rows = await db
    .selectFrom('own_dates')
    .innerJoin('enrolments', 'enrolments.id', 'own_dates.enrolment_id')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'enrolments.cohort_id')
        .onRef('cohort_days.day_id', '=', 'own_dates.day_id'),
    )
    .select([
      'own_dates.id',
      'own_dates.enrolment_id',
      'own_dates.day_id',
      'own_dates.date',
      'own_dates.reason',
      'cohort_days.number',
      'cohort_days.date as cohort_date',
      'people.name',
    ])
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy('own_dates.added_at', 'desc')
    .orderBy('own_dates.id', 'desc')
    .execute()
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.enrolment_id} ${row.day_id}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The extensions of a cohort with the name of whom they reach, newest first. */
export function findNamedExtensions(db: Db, cohortId: Id) {
  return db
    .selectFrom('extensions')
    .leftJoin('units', 'units.id', 'extensions.unit_id')
    .leftJoin('enrolments', 'enrolments.id', 'extensions.enrolment_id')
    .leftJoin('people', 'people.id', 'enrolments.person_id')
    .select([
      'extensions.id',
      'extensions.until',
      'extensions.reason',
      'units.name as unit_name',
      'people.name as person_name',
    ])
    .where('extensions.cohort_id', '=', cohortId)
    .orderBy('extensions.added_at', 'desc')
    .orderBy('extensions.id', 'desc')
    .execute()
}
