import type { Db, Id, IsoDate } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { effectiveClosing, effectiveDays } from '../schedule/effective.rules'
import { findCohortDays } from './cohorts.queries.server'
import { findExtensions } from './exceptions.queries.server'

export interface PersonSchedule {
  enrolmentId: Id
  name: string
  /** *Batas akhir* of this person. */
  closesOn: IsoDate
  days: {
    dayId: string
    number: number
    title: string
    date: IsoDate
    /** Why the date differs from the cohort's; null when it does not. */
    ownReason: string | null
    done: boolean
  }[]
}

/** One participant's own dates: the cohort's, with what was adjusted for them. */
export async function readPersonSchedule(
  db: Db,
  actor: Actor,
  input: { cohortId: Id; enrolmentId: Id },
): Promise<PersonSchedule> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: input.cohortId })
  const enrolment =
    (await db
      .selectFrom('enrolments')
      .innerJoin('people', 'people.id', 'enrolments.person_id')
      .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
      .select([
        'enrolments.id',
        'enrolments.unit_id',
        'enrolments.agency_id',
        'cohorts.closes_on',
        'people.name',
        'people.title_front',
        'people.title_back',
      ])
      .where('enrolments.id', '=', input.enrolmentId)
      .where('enrolments.cohort_id', '=', input.cohortId)
      .executeTakeFirst()) ?? notFound('Peserta itu tidak ada di kegiatan ini.')
  const rows = await findCohortDays(db, [input.cohortId])
  const ownDates = await db
    .selectFrom('own_dates')
    .select(['day_id as dayId', 'date', 'reason'])
    .where('enrolment_id', '=', enrolment.id)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const done = await db
    .selectFrom('day_completions')
    .select('day_id')
    .where('enrolment_id', '=', enrolment.id)
    .execute()
  const doneDays = new Set(done.map((row) => row.day_id))
  const days = effectiveDays(
    rows.map(({ day_id, number, title, date }) => ({ dayId: day_id, number, title, date })),
    ownDates,
  )
  return {
    enrolmentId: enrolment.id,
    name: fullName(enrolment),
    closesOn: effectiveClosing(enrolment.closes_on, await findExtensions(db, input.cohortId), {
      enrolmentId: enrolment.id,
      unitIds: [enrolment.unit_id, enrolment.agency_id],
    }),
    days: days.map((day) => ({ ...day, done: doneDays.has(day.dayId) })),
  }
}
