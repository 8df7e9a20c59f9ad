import { createHash } from 'node:crypto'
import type { DayKind, Db, IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { invalid } from '../refusal'
import {
  findNewestProgramme,
  type ProgrammeRevision,
} from '../programmes/programmes.queries.server'
import type { ProgrammeDay } from '../programmes/programme'
import { skippedHolidays, type Calendar, type Skipped } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import { dayInWords } from '../schedule/day-words.rules'
import { closingDay, planDays } from '../schedule/plan.rules'
import type { CohortInput, PlanInput } from './cohort.schema'
import { slugOf } from './slug.rules'

export interface PreviewedDay {
  number: number
  dayId: string
  title: string
  kind: DayKind
  agenda: string
  date: IsoDate
}

export interface CohortPreview {
  days: PreviewedDay[]
  /** Holidays inside the run on which nothing is due. */
  skipped: Skipped[]
  closesOn: IsoDate
  startsInPast: boolean
  /** Sentences the administrator should read before confirming. */
  warnings: string[]
  /** Names these very dates, so that what is saved is what was read. */
  signature: string
}

/**
 * The dates a cohort would get, without writing anything. A start on a free day is refused; a name that
 * another cohort has is warned of.
 */
export async function previewCohort(
  db: Db,
  actor: Actor,
  input: PlanInput & Partial<Pick<CohortInput, 'id' | 'name'>>,
): Promise<CohortPreview> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const plan = await planCohort(db, input)
  const namesakes = await findNamesakes(db, input)
  const signed = JSON.stringify([
    plan.revisionId,
    plan.days.map((day) => day.date),
    plan.closesOn,
    namesakes.map(({ slug }) => slug),
  ])
  const startsInPast = input.startsOn < dayOf(actor.now)
  return {
    days: plan.days.map(({ id, kind, title, agenda, date }, index) => ({
      number: index + 1,
      dayId: id,
      kind,
      title,
      agenda,
      date,
    })),
    skipped: skippedHolidays(input.startsOn, plan.endsOn, plan.calendar),
    closesOn: plan.closesOn,
    startsInPast,
    warnings: [
      ...namesakes.map(namesakeWarning),
      ...(startsInPast ? [pastWarning(input.startsOn)] : []),
      ...calendarWarnings(input.startsOn, plan.closesOn, plan.calendar),
    ],
    signature: createHash('sha256').update(signed).digest('hex'),
  }
}

interface CohortPlan extends ProgrammeRevision {
  days: (ProgrammeDay & { date: IsoDate })[]
  endsOn: IsoDate
  closesOn: IsoDate
  calendar: Calendar
}

/** The newest published programme with its days dated. */
export async function planCohort(db: Db, input: PlanInput): Promise<CohortPlan> {
  const revision = await findNewestProgramme(db, input.programmeId)
  if (!revision) {
    const message = `Program "${input.programmeId}" belum terbit atau tidak ada. Pilih program dari daftar.`
    invalid(message, { programmeId: message })
  }
  const calendar = await loadCalendar(db, input)
  const days = planDays(revision.programme.days, input.startsOn, calendar)
  const endsOn = days.at(-1)?.date ?? input.startsOn
  return { ...revision, days, endsOn, closesOn: closingDay(endsOn, calendar), calendar }
}

/** Cohorts whose names differ from this one in nothing that an address would show; the cohort itself apart. */
async function findNamesakes(db: Db, { id, name }: Partial<Pick<CohortInput, 'id' | 'name'>>) {
  if (name === undefined) return []
  const cohorts = await db
    .selectFrom('cohorts')
    .select(['id', 'slug', 'name', 'starts_on'])
    .orderBy('starts_on')
    .orderBy('slug')
    .execute()
  return cohorts.filter((one) => one.id !== id && slugOf(one.name) === slugOf(name))
}

function namesakeWarning({ name, starts_on }: { name: string; starts_on: IsoDate }): string {
  return `Sudah ada kegiatan bernama "${name}", mulai ${dayInWords(starts_on)}. Bila yang ini kegiatan lain, beri nama yang membedakannya, misalnya dengan tahun atau gelombangnya.`
}

function pastWarning(startsOn: IsoDate): string {
  return `${dayInWords(startsOn)} sudah lewat. Hari yang tanggalnya sudah lewat langsung terbuka dan tercatat belum selesai.`
}

/** A year without any decree would count every weekday as a working day; better said than found out. */
function calendarWarnings(from: IsoDate, to: IsoDate, calendar: Calendar): string[] {
  const known = new Set([...calendar.holidays.keys()].map((date) => date.slice(0, 4)))
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])]
  return years
    .filter((year) => !known.has(year))
    .map(
      (year) =>
        `Hari libur tahun ${year} belum ada di kalender. Isi dahulu di halaman Kalender setelah keputusannya terbit.`,
    )
}
