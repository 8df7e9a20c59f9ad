import type { CountBasis, DayKind, Db, Id, IsoDate, WorkingWeek } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { countPeople, findCohortDays, visibleCohorts } from './cohorts.queries.server'

export interface CohortDay {
  dayId: string
  number: number
  kind: DayKind
  title: string
  agenda: string
  date: IsoDate
  anchored: boolean
  /** Whether a re-plan has moved it from its first date. */
  moved: boolean
}

export interface Cohort {
  id: Id
  slug: string
  name: string
  programmeId: string
  startsOn: IsoDate
  endsOn: IsoDate
  closesOn: IsoDate
  basis: CountBasis
  workingWeek: WorkingWeek
  onTimeDays: number
  decreeNumber: string
  decreeDate: IsoDate
  place: string
  signatoryName: string
  signatoryPosition: string
  people: number
  days: CohortDay[]
  /** The last day whose date is today or earlier; 0 before the start. */
  dayNumber: number
}

/** One cohort by the slug in its address. One that the actor may not see is not found. */
export async function findCohort(db: Db, actor: Actor, slug: string): Promise<Cohort> {
  const row =
    (await visibleCohorts(db, actor)
      .selectAll()
      .where('cohorts.slug', '=', slug)
      .executeTakeFirst()) ?? notFound('Kegiatan itu tidak ditemukan.')
  const dayRows = await findCohortDays(db, [row.id])
  const days = dayRows.map((day) => ({
    dayId: day.day_id,
    number: day.number,
    kind: day.kind,
    title: day.title,
    agenda: day.agenda,
    date: day.date,
    anchored: day.anchored === 1,
    moved: day.moved_by !== null,
  }))
  const today = dayOf(actor.now)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    programmeId: row.programme_id,
    startsOn: row.starts_on,
    endsOn: days.at(-1)?.date ?? row.starts_on,
    closesOn: row.closes_on,
    basis: row.basis,
    workingWeek: row.working_week,
    onTimeDays: row.on_time_days,
    decreeNumber: row.decree_number,
    decreeDate: row.decree_date,
    place: row.place,
    signatoryName: row.signatory_name,
    signatoryPosition: row.signatory_position,
    people: (await countPeople(db, [row.id])).get(row.id) ?? 0,
    days,
    dayNumber: days.filter((day) => day.date <= today).length,
  }
}
