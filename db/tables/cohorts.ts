/** Cohorts and their dates. */
import type { Generated } from 'kysely'
import type {
  Id,
  Instant,
  IsoDate,
  Json,
  Flag,
  DayKind,
  ItemKind,
  Organiser,
  CountBasis,
  WorkingWeek,
} from '../columns'

export interface CohortsTable {
  /** Made by the form's loader: a repeated submit finds its own row. */
  id: Id
  slug: string
  name: string
  programme_id: string
  programme_revision_id: Id
  starts_on: IsoDate
  basis: CountBasis
  working_week: WorkingWeek
  decree_number: string
  decree_date: IsoDate
  place: string
  signatory_name: string
  signatory_position: string
  /** *Batas akhir*: no new completion after this day. */
  closes_on: IsoDate
  /** On time runs to the end of this many working days after the day itself. */
  on_time_days: number
  created_at: Instant
  /** Null when the platform itself made it (demo, commands). */
  created_by: Id | null
  /** Which state of its days and items stands; renewed whenever one of them changes. */
  plan_version: string
}

export interface CohortDaysTable {
  cohort_id: Id
  day_id: string
  number: number
  kind: DayKind
  title: string
  /** Group heading on the path: "Agenda 1: Bela negara". */
  agenda: string
  date: IsoDate
  anchored: Flag
  /** The re-plan that moved it last. */
  moved_by: Id | null
}

export interface CohortItemsTable {
  cohort_id: Id
  item_id: string
  day_id: string
  position: number
  kind: ItemKind
  required: Flag
  title: string
  minutes: number
  organiser: Organiser
  lesson_id: string | null
  /** Null while the lesson is not written: "Materi sedang disiapkan". */
  revision_id: Id | null
  options: Json
  /** The day an upgrade brought it, from which on time is counted when its day had opened before. */
  asked_from: Generated<IsoDate | null>
}

export interface ReplansTable {
  id: Id
  cohort_id: Id
  reason: string
  moves: Json
  applied_at: Instant
  applied_by: Id | null
}

/** An individual exception moves one person's day alone. */
export interface OwnDatesTable {
  id: Id
  enrolment_id: Id
  day_id: string
  date: IsoDate
  reason: string
  added_at: Instant
  added_by: Id | null
}

/** A later *batas akhir* for all, one unit or one person, with its reason. */
export interface ExtensionsTable {
  id: Id
  cohort_id: Id
  unit_id: Id | null
  enrolment_id: Id | null
  until: IsoDate
  reason: string
  added_at: Instant
  added_by: Id | null
}
