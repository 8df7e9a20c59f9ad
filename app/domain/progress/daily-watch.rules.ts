import type { Id, StaffGroup } from '~db/schema'

/**
 * Where one person stands on one day: *selesai*, *sedang berjalan*, *dikecualikan*, *belum
 * mengaktifkan akun*, *belum mulai*. Exactly one holds.
 */
export type WatchState = 'done' | 'begun' | 'excused' | 'not-activated' | 'not-begun'

/** In the order of the summary bar. */
export const WATCH_STATES: readonly WatchState[] = [
  'done',
  'begun',
  'not-begun',
  'excused',
  'not-activated',
]

/** People who share agency, staff group, marks of the open days and state on the watched day. */
export interface MarkCount {
  agencyId: Id | null
  staffGroup: StaffGroup | null
  marks: string
  state: WatchState
  people: number
}

export interface AgencyRow {
  /** Null for people without an agency. */
  agencyId: Id | null
  people: number
  /** How many of them have finished each open day, in order. */
  done: number[]
}

/** The rows of the table: agencies in order, and the small ones folded into one. */
export interface RankedAgencies {
  rows: AgencyRow[]
  folded: (AgencyRow & { agencies: number }) | null
}

/** Beyond this many rows the smallest agencies share one. */
const ROWS_BEFORE_FOLDING = 20
/** Fewer people than this make an agency small. */
const SMALL_AGENCY = 5

export function countStates(counts: readonly MarkCount[]): Record<WatchState, number> {
  const totals = { done: 0, begun: 0, excused: 0, 'not-activated': 0, 'not-begun': 0 }
  for (const count of counts) totals[count.state] += count.people
  return totals
}

/** One row an agency: head count and, per open day, how many are done. */
export function sumByAgency(counts: readonly MarkCount[], openDays: number): AgencyRow[] {
  const rows = new Map<Id | null, AgencyRow>()
  for (const { agencyId, marks, people } of counts) {
    let row = rows.get(agencyId)
    if (!row) {
      row = { agencyId, people: 0, done: Array.from<number>({ length: openDays }).fill(0) }
      rows.set(agencyId, row)
    }
    row.people += people
    for (let day = 0; day < openDays; day += 1) {
      if (marks[day] === 's' || marks[day] === 'l') row.done[day] = (row.done[day] ?? 0) + people
    }
  }
  return [...rows.values()]
}

/**
 * Most behind on top: the smallest share of person-days done over the open days that could be done
 * (`ready`, one a day); among equals the larger agency, then `nameOf`. Beyond twenty rows agencies with fewer than five people fold into one.
 */
export function rankAgencies(
  rows: readonly AgencyRow[],
  nameOf: (agencyId: Id | null) => string,
  ready: readonly boolean[],
): RankedAgencies {
  const fold = rows.length > ROWS_BEFORE_FOLDING
  const small = fold ? rows.filter((row) => row.people < SMALL_AGENCY) : []
  const shown = small.length > 1 ? rows.filter((row) => row.people >= SMALL_AGENCY) : [...rows]
  shown.sort(
    (a, b) =>
      shareDone(a, ready) - shareDone(b, ready) ||
      b.people - a.people ||
      nameOf(a.agencyId).localeCompare(nameOf(b.agencyId), 'id'),
  )
  if (small.length <= 1) return { rows: shown, folded: null }
  return { rows: shown, folded: { ...addUp(small), agencies: small.length } }
}

/** All rows as one. */
export function addUp(rows: readonly AgencyRow[]): AgencyRow {
  const days = rows[0]?.done.length ?? 0
  return {
    agencyId: null,
    people: rows.reduce((sum, row) => sum + row.people, 0),
    done: Array.from({ length: days }, (_, day) =>
      rows.reduce((sum, row) => sum + (row.done[day] ?? 0), 0),
    ),
  }
}

function shareDone(row: AgencyRow, ready: readonly boolean[]): number {
  const counted = row.done.filter((_, day) => ready[day])
  if (row.people === 0 || counted.length === 0) return 1
  return counted.reduce((sum, done) => sum + done, 0) / (row.people * counted.length)
}

/** Whole per cent, rounded down so that 100 means everybody; 0 of 0 is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 100) / whole)
}
