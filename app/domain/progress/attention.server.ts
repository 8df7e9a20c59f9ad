import type { Db, Id, StaffGroup } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import { rankAttention, type AttentionEntry } from './attention-ranking.server'
import { ATTENTION_KINDS, type AttentionKind } from './attention.rules'
import { findWatchedCohort, type WatchedCohort } from './watched-cohort.server'

const PAGE_SIZE = 50

export interface AttentionRow {
  enrolmentId: Id
  /** With titles, as printed. */
  name: string
  agencyName: string | null
  marks: string
  reasons: AttentionEntry['reasons']
}

export interface AttentionScope {
  agencyId: Id | 'none' | null
  staffGroup: StaffGroup | null
}

/** The panel beside the daily watch. */
export interface AttentionPanel {
  total: number
  /** How many of them have a reason to act on today. */
  act: number
  /** Where most of them work. */
  mostIn: { name: string; people: number } | null
  rows: AttentionRow[]
}

export interface AttentionPage {
  cohort: WatchedCohort
  total: number
  act: number
  /** People by main reason, before the reason filter. */
  kinds: { kind: AttentionKind; people: number }[]
  agencies: { agencyId: Id | 'none'; name: string; people: number }[]
  rows: AttentionRow[]
  page: number
  pages: number
}

/** A few of every kind, the most urgent first, and how many there are. The caller has asked whether the actor may watch. */
export async function readAttentionPanel(
  db: Db,
  cohort: WatchedCohort,
  scope: AttentionScope,
  limit: number,
): Promise<AttentionPanel> {
  const entries = (await rankAttention(db, cohort)).filter(inScope(scope))
  const byAgency = await countByAgency(db, entries)
  const most = byAgency.toSorted((a, b) => b.people - a.people)[0]
  return {
    total: entries.length,
    act: countAct(entries),
    mostIn: most ? { name: most.name, people: most.people } : null,
    rows: await readRows(db, someOfEachKind(entries, limit), byAgency),
  }
}

/** The whole list with its filters. Refuses with not-found or forbidden. */
export async function readAttention(
  db: Db,
  actor: Actor,
  slug: string,
  question: AttentionScope & { kind: AttentionKind | null; page: number },
): Promise<AttentionPage> {
  const cohort = await findWatchedCohort(db, actor, slug)
  const everyone = await rankAttention(db, cohort)
  const scoped = everyone.filter(inScope(question))
  const entries = question.kind
    ? scoped.filter(({ reasons }) => reasons.some(({ kind }) => kind === question.kind))
    : scoped
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, question.page), pages)
  const agencies = await countByAgency(db, everyone)
  return {
    cohort,
    total: entries.length,
    act: countAct(entries),
    kinds: ATTENTION_KINDS.map((kind) => ({
      kind,
      people: scoped.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind)).length,
    })),
    agencies,
    rows: await readRows(db, entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), agencies),
    page,
    pages,
  }
}

/** The most urgent of every kind in turn, in order of urgency: a short list that hides no reason. */
function someOfEachKind(entries: readonly AttentionEntry[], limit: number): AttentionEntry[] {
  const turns = new Map<AttentionKind, number>()
  const turnOf = new Map(
    entries.map((entry) => {
      const { kind } = entry.reasons[0]
      const turn = turns.get(kind) ?? 0
      turns.set(kind, turn + 1)
      return [entry, turn]
    }),
  )
  const turn = (entry: AttentionEntry) => turnOf.get(entry) ?? 0
  const chosen = new Set(entries.toSorted((a, b) => turn(a) - turn(b)).slice(0, limit))
  return entries.filter((entry) => chosen.has(entry))
}

function inScope({ agencyId, staffGroup }: AttentionScope) {
  return (entry: AttentionEntry) =>
    (agencyId === null || (entry.agencyId ?? 'none') === agencyId) &&
    (staffGroup === null || entry.staffGroup === staffGroup)
}

function countAct(entries: readonly AttentionEntry[]): number {
  return entries.filter(({ reasons }) => reasons[0].severity === 'act').length
}

async function countByAgency(
  db: Db,
  entries: readonly AttentionEntry[],
): Promise<AttentionPage['agencies']> {
  const people = new Map<Id | null, number>()
  for (const { agencyId } of entries) people.set(agencyId, (people.get(agencyId) ?? 0) + 1)
  const ids = [...people.keys()].filter((id) => id !== null)
  const rows = ids.length
    ? await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
    : []
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return [...people]
    .map(([id, count]) => ({
      agencyId: id ?? ('none' as const),
      name: id ? (names.get(id) ?? id) : 'Tanpa perangkat daerah',
      people: count,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** The few that are shown, with titles and agencies. */
async function readRows(
  db: Db,
  entries: readonly AttentionEntry[],
  agencies: AttentionPage['agencies'],
): Promise<AttentionRow[]> {
  if (entries.length === 0) return []
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'title_front', 'title_back'])
    .where(
      'id',
      'in',
      entries.map(({ personId }) => personId),
    )
    .execute()
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const agencyNames = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]))
  return entries.map((entry) => ({
    enrolmentId: entry.enrolmentId,
    name: names.get(entry.personId) ?? entry.name,
    marks: entry.marks,
    reasons: entry.reasons,
    agencyName: entry.agencyId ? (agencyNames.get(entry.agencyId) ?? null) : null,
  }))
}
