import type { CountBasis, DayKind, Db, Id, IsoDate, WorkingWeek } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'

export interface WatchedDay {
  dayId: string
  /** 1-based, the place of its mark in `enrolments.day_marks`. */
  number: number
  kind: DayKind
  title: string
  date: IsoDate
  /** False while a required lesson of the day is not written: nobody can finish it yet. */
  ready: boolean
}

/** A cohort with its dates, as every screen that watches it needs it. */
export interface WatchedCohort {
  id: Id
  slug: string
  name: string
  basis: CountBasis
  workingWeek: WorkingWeek
  /** *Batas akhir* of the cohort itself, extensions aside. */
  closesOn: IsoDate
  today: IsoDate
  days: WatchedDay[]
  /** The days whose date has come, in order; empty before the start. */
  openDays: WatchedDay[]
}

/** The cohort behind a URL, for someone who may watch it. Refuses with not-found or forbidden. */
export async function findWatchedCohort(
  db: Db,
  actor: Actor,
  slug: string,
): Promise<WatchedCohort> {
  const cohort = await db
    .selectFrom('cohorts')
    .select(['id', 'slug', 'name', 'basis', 'working_week', 'closes_on'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!cohort)
    notFound('Kegiatan ini tidak ditemukan. Periksa alamatnya, atau buka daftar kegiatan.')
  must(actor, { verb: 'watch', thing: 'cohort', cohortId: cohort.id })
  const days = await db
    .selectFrom('cohort_days')
    .select(['day_id as dayId', 'number', 'kind', 'title', 'date'])
    .where('cohort_id', '=', cohort.id)
    .orderBy('number')
    .execute()
  const waiting = await findWaitingDays(db, cohort.id)
  const dated = days.map((day) => ({ ...day, ready: !waiting.has(day.dayId) }))
  const today = dayOf(actor.now)
  return {
    id: cohort.id,
    slug: cohort.slug,
    name: cohort.name,
    basis: cohort.basis,
    workingWeek: cohort.working_week,
    closesOn: cohort.closes_on,
    today,
    days: dated,
    openDays: dated.filter((day) => day.date <= today),
  }
}

async function findWaitingDays(db: Db, cohortId: Id): Promise<Set<string>> {
  const rows = await db
    .selectFrom('cohort_items')
    .select('day_id')
    .distinct()
    .where('cohort_id', '=', cohortId)
    .where('kind', '=', 'lesson')
    .where('required', '=', 1)
    .where('revision_id', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.day_id))
}
