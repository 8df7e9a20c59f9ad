import type { Db, Id } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findWatchedCohort, type WatchedCohort } from '../progress/watched-cohort.server'
import { judgeResults } from './judge-results.server'
import { missingWords, reasonWords } from './missing-words.rules'
import type { Missing } from './missing.rules'

export interface ResultFilter {
  search: string
  /** `none` for people without an agency. */
  agencyId: Id | 'none' | null
  /** Only who has passed, or only who has not. */
  passed: boolean | null
  /** Only who lacks this, by its key. */
  reason: string | null
}

export interface ResultRow {
  enrolmentId: Id
  name: string
  nip: string | null
  agencyName: string | null
  unitName: string | null
  passed: boolean
  lacking: string[]
}

export interface CohortResults {
  cohort: WatchedCohort
  /** Over the whole cohort, or the chosen agency. */
  passed: number
  waiting: number
  /** What is missing, by how many lack it. */
  reasons: { key: string; label: string; people: number }[]
  agencies: { agencyId: Id | 'none'; name: string; people: number }[]
  rows: ResultRow[]
}

/** Who of a cohort has passed, who lacks what, and how many lack the same. For administrators. */
export async function readCohortResults(
  db: Db,
  actor: Actor,
  slug: string,
  filter: ResultFilter,
): Promise<CohortResults> {
  const cohort = await findWatchedCohort(db, actor, slug)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: cohort.id })
  const { people } = await judgeResults(db, { cohortId: cohort.id })
  const rows = (await findPeople(db, cohort.id)).map((row) => {
    const missing = people.get(row.id)?.missing ?? []
    return { ...row, missing, agencyKey: row.agency_id ?? ('none' as const) }
  })
  const chosen = rows.filter(
    ({ agencyKey }) => filter.agencyId === null || agencyKey === filter.agencyId,
  )
  const shown = chosen.filter(
    (row) =>
      (filter.passed === null || filter.passed === (row.missing.length === 0)) &&
      (filter.reason === null || keysOf(row.missing).has(filter.reason)) &&
      isNamed(row, filter.search),
  )
  const passed = chosen.filter(({ missing }) => missing.length === 0).length
  return {
    cohort,
    passed,
    waiting: chosen.length - passed,
    reasons: countReasons(chosen.map(({ missing }) => missing)),
    agencies: countAgencies(rows),
    rows: shown.map((row) => ({
      enrolmentId: row.id,
      name: fullName(row),
      nip: row.nip,
      agencyName: row.agency_name,
      unitName: row.unit_name,
      passed: row.missing.length === 0,
      lacking: missingWords(row.missing),
    })),
  }
}

function findPeople(db: Db, cohortId: Id) {
  return db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.person_id')
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select(['enrolments.id', 'enrolments.agency_id', 'agencies.name as agency_name'])
    .select(['units.name as unit_name', 'nip', 'people.number'])
    .select(['people.name', 'title_front', 'title_back'])
    .where('enrolments.cohort_id', '=', cohortId)
    .orderBy('people.name')
    .orderBy('enrolments.id')
    .execute()
}

const keysOf = (missing: readonly Missing[]) => new Set(missing.map((one) => reasonWords(one).key))

function isNamed(row: { name: string; nip: string | null; number: string }, search: string) {
  const wanted = search.toLowerCase()
  return [row.name, row.nip ?? '', row.number].some((text) => text.toLowerCase().includes(wanted))
}

/** Each person once for each reason, the most frequent first. */
function countReasons(people: readonly (readonly Missing[])[]): CohortResults['reasons'] {
  const reasons = new Map<string, CohortResults['reasons'][number]>()
  for (const missing of people) {
    for (const { key, label } of new Map(
      missing.map(reasonWords).map((reason) => [reason.key, reason]),
    ).values()) {
      const reason = reasons.get(key) ?? { key, label, people: 0 }
      reason.people += 1
      reasons.set(key, reason)
    }
  }
  return [...reasons.values()].toSorted((a, b) => b.people - a.people)
}

function countAgencies(
  rows: readonly { agencyKey: Id | 'none'; agency_name: string | null }[],
): CohortResults['agencies'] {
  const agencies = new Map<string, CohortResults['agencies'][number]>()
  for (const { agencyKey, agency_name } of rows) {
    const name = agency_name ?? 'Tanpa perangkat daerah'
    const agency = agencies.get(agencyKey) ?? { agencyId: agencyKey, name, people: 0 }
    agency.people += 1
    agencies.set(agencyKey, agency)
  }
  return [...agencies.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}
