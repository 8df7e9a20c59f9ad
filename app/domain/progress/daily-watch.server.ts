import type { Db, Id, IsoDate, StaffGroup } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { readAttentionPanel, type AttentionPanel } from './attention.server'
import {
  addUp,
  countStates,
  percent,
  rankAgencies,
  sumByAgency,
  WATCH_STATES,
  type AgencyRow,
  type MarkCount,
  type WatchState,
} from './daily-watch.rules'
import { countByMarks, type ParticipantFilter } from './participants.queries.server'
import { listParticipants, momentOf, type ParticipantList } from './participants.server'
import { findWatchedCohort, type WatchedCohort, type WatchedDay } from './watched-cohort.server'

/** A row of the heat map: per cent done per open day. */
export interface WatchRow {
  key: string
  /** Null for the folded row and the total. */
  agencyId: Id | 'none' | null
  name: string
  people: number
  cells: { done: number; percent: number }[]
}

export interface DailyWatch {
  cohort: WatchedCohort
  /** The chosen day; undefined only when the programme has no day. */
  day: WatchedDay | undefined
  /** Everyone in the cohort, whatever the filter. */
  headCount: number
  /** People inside the unit and staff group filters; the states add up to it. */
  people: number
  states: { state: WatchState; people: number; percent: number }[]
  staffGroups: { staffGroup: StaffGroup; people: number }[]
  agencies: { agencyId: Id | 'none'; name: string; people: number }[]
  columns: { number: number; date: IsoDate; title: string; running: boolean; ready: boolean }[]
  /** Days that have not come: folded into one column. */
  locked: { from: number; to: number } | null
  rows: WatchRow[]
  total: WatchRow
  attention: AttentionPanel
  /** Names that fit the filter, once a unit, a state or a search is chosen. */
  list: ParticipantList | null
}

export interface WatchQuestion extends ParticipantFilter {
  /** A programme day by its number; the last one on or before today when null or not yet open. */
  dayNumber: number | null
  page: number
}

const STAFF_GROUPS: readonly StaffGroup[] = ['teknis', 'guru', 'kesehatan']
/** People shown beside the heat map; the whole list has its own page. */
const PANEL_ROWS = 7
const NO_AGENCY = 'Tanpa perangkat daerah'

/** Pantauan harian: who is where on one day, agency by agency. Refuses with not-found or forbidden. */
export async function readDailyWatch(
  db: Db,
  actor: Actor,
  slug: string,
  question: WatchQuestion,
): Promise<DailyWatch> {
  const cohort = await findWatchedCohort(db, actor, slug)
  const day =
    cohort.openDays.find(({ number }) => number === question.dayNumber) ??
    cohort.openDays.at(-1) ??
    cohort.days[0]
  const moment = await momentOf(db, cohort, day)
  const openDays = cohort.openDays.length
  const counts = moment ? await countEveryone(db, cohort, moment) : []
  const names = await findAgencyNames(db, counts)
  const nameOf = (id: Id | null) => (id ? (names.get(id) ?? id) : NO_AGENCY)

  const inAgency = counts.filter(isInAgency(question.agencyId))
  const shown = inAgency.filter(isInGroup(question.staffGroup))
  const people = sumPeople(shown)
  const states = countStates(shown)
  const ranked = rankAgencies(
    sumByAgency(shown, openDays),
    nameOf,
    cohort.openDays.map(({ ready }) => ready),
  )
  const rows = ranked.rows.map((row) => watchRow(row, nameOf(row.agencyId), row.agencyId ?? 'none'))
  if (ranked.folded) {
    const name = `Perangkat daerah lain (${ranked.folded.agencies})`
    rows.push(watchRow(ranked.folded, name, null))
  }
  const named = question.agencyId !== null || question.state !== null || question.search !== ''
  return {
    cohort,
    day,
    headCount: sumPeople(counts),
    people,
    states: WATCH_STATES.map((state) => ({
      state,
      people: states[state],
      percent: percent(states[state], people),
    })),
    staffGroups: STAFF_GROUPS.map((staffGroup) => ({
      staffGroup,
      people: sumPeople(inAgency.filter(isInGroup(staffGroup))),
    })),
    agencies: sumByAgency(counts.filter(isInGroup(question.staffGroup)), 0)
      .map((row) => ({
        agencyId: row.agencyId ?? ('none' as const),
        name: nameOf(row.agencyId),
        people: row.people,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    columns: cohort.openDays.map(({ number, date, title, ready }) => ({
      number,
      date,
      title,
      running: date === cohort.today,
      ready,
    })),
    locked: lockedRange(cohort),
    rows,
    total: watchRow(
      addUp(ranked.folded ? [...ranked.rows, ranked.folded] : ranked.rows),
      'Semua',
      null,
    ),
    attention: await readAttentionPanel(db, cohort, question, PANEL_ROWS),
    list: named
      ? await listParticipants(db, cohort.id, question, {
          moment,
          page: question.page,
          order: 'behind',
        })
      : null,
  }
}

async function countEveryone(
  db: Db,
  cohort: WatchedCohort,
  moment: Parameters<typeof countByMarks>[2],
): Promise<MarkCount[]> {
  const last = cohort.openDays.at(-1)?.number ?? 0
  const rows = await countByMarks(db, cohort.id, moment, last)
  return rows.map((row) => ({
    agencyId: row.agency_id,
    staffGroup: row.staff_group,
    // Marks stand by day number; the columns are the open days in order.
    marks: cohort.openDays.map(({ number }) => row.marks[number - 1] ?? '-').join(''),
    state: row.state,
    people: Number(row.people),
  }))
}

async function findAgencyNames(db: Db, counts: readonly MarkCount[]): Promise<Map<Id, string>> {
  const ids = [...new Set(counts.flatMap(({ agencyId }) => agencyId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

function watchRow(row: AgencyRow, name: string, agencyId: WatchRow['agencyId']): WatchRow {
  const { people } = row
  const cells = row.done.map((done) => ({ done, percent: percent(done, people) }))
  return { key: agencyId ?? name, agencyId, name, people, cells }
}

function isInAgency(agencyId: WatchQuestion['agencyId']) {
  return (count: MarkCount) => agencyId === null || (count.agencyId ?? 'none') === agencyId
}

function isInGroup(staffGroup: StaffGroup | null) {
  return (count: MarkCount) => staffGroup === null || count.staffGroup === staffGroup
}

function sumPeople(counts: readonly MarkCount[]): number {
  return counts.reduce((sum, { people }) => sum + people, 0)
}

function lockedRange({ days, today }: WatchedCohort): DailyWatch['locked'] {
  const ahead = days.filter((day) => day.date > today)
  const [first] = ahead
  const last = ahead.at(-1)
  return first && last ? { from: first.number, to: last.number } : null
}
