import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { placeUnit, type PlacingSource } from '../units/unit-rules.rules'
import { unitTitle } from '../units/unit-name.rules'
import { loadUnitRules } from '../units/units.queries.server'
import {
  change,
  finding,
  importedPerson,
  type Change,
  type Finding,
  type ImportSummary,
} from './import.schema'
import {
  countRows,
  findImport,
  selectTab,
  type ImportRecord,
  type ImportTab,
} from './imports.queries.server'

const ROWS_PER_PAGE = 50

export interface PreviewUnit {
  /** As the sheet names it, for a correction. */
  name: string
  shown: string
  agency: string
  source: PlacingSource
  people: number
}

export interface PreviewRow {
  sheet: string
  row: number
  name: string
  nip: string | null
  unit: string
  findings: Finding[]
  /** What saving changes, or has changed, of somebody known; a name that stands is among them. */
  changes: Change[]
  /** What becomes of a name that stands; null when the sheet has none other. */
  nameChoice: 'keep' | 'take' | null
}

export interface ImportPreview {
  id: Id
  cohortId: Id
  fileName: string
  state: ImportRecord['state']
  uploadedAt: string
  committedAt: string | null
  sheets: string[]
  unreadSheets: string[]
  counts: Record<ImportTab, number>
  /** Rows that enter: new, known, updated and unchanged together. */
  accepted: number
  byStaffGroup: ImportSummary['byStaffGroup']
  units: PreviewUnit[]
  /** Headings that are not understood, and those that are left out on purpose. */
  unknownHeadings: string[]
  privateHeadings: string[]
  recognised: number
  passed: { sheet: string; row: number; kind: string; text: string }[]
  tab: ImportTab
  page: number
  pages: number
  rows: PreviewRow[]
}

/** The preview of an upload: what would enter, what would not and why, units with their agencies. */
export async function importPreview(
  db: Db,
  actor: Actor,
  id: Id,
  wanted: { tab?: ImportTab; page?: number } = {},
): Promise<ImportPreview> {
  const upload = await findImport(db, id)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
  const counts = await countRows(db, id)
  const tab = wanted.tab ?? firstTab(counts)
  const pages = Math.max(1, Math.ceil(counts[tab] / ROWS_PER_PAGE))
  const page = Math.min(Math.max(1, Math.floor(wanted.page ?? 1)), pages)
  const { mapping, summary } = upload
  const headings = mapping.tables.flatMap((table) => table.headings)
  return {
    id,
    cohortId: upload.cohortId,
    fileName: upload.fileName,
    state: upload.state,
    uploadedAt: upload.uploadedAt,
    committedAt: upload.committedAt,
    sheets: mapping.tables.map((table) => table.sheet),
    unreadSheets: mapping.unreadSheets,
    counts,
    accepted: counts.new + counts.known + counts.update + counts.same,
    byStaffGroup: summary.byStaffGroup,
    units: await previewUnits(db, summary),
    unknownHeadings: headings.filter(({ field }) => !field).map(({ heading }) => heading),
    privateHeadings: headings.filter(({ field }) => field === 'private').map((one) => one.heading),
    recognised: headings.filter(({ field }) => field && field !== 'private').length,
    passed: mapping.tables.flatMap(({ sheet, passed }) => passed.map((row) => ({ sheet, ...row }))),
    tab,
    page,
    pages,
    rows: await previewRows(db, upload, tab, page),
  }
}

function firstTab(counts: Record<ImportTab, number>): ImportTab {
  const order: ImportTab[] = ['refused', 'held', 'noted', 'update', 'known', 'new', 'same']
  return order.find((tab) => counts[tab] > 0) ?? 'new'
}

/** What needs a look first: unknown units, then by size. */
async function previewUnits(db: Db, summary: ImportSummary): Promise<PreviewUnit[]> {
  const rules = await loadUnitRules(db)
  return summary.units
    .flatMap(({ unit, agency, people }) => {
      const placed = placeUnit(unit, agency, rules)
      if (!placed) return []
      const name = unit || agency
      return [
        { name, shown: unitTitle(name), agency: placed.agency, source: placed.source, people },
      ]
    })
    .toSorted(
      (a, b) =>
        Number(b.source === 'unknown') - Number(a.source === 'unknown') ||
        a.agency.localeCompare(b.agency, 'id') ||
        b.people - a.people,
    )
}

async function previewRows(
  db: Db,
  upload: ImportRecord,
  tab: ImportTab,
  page: number,
): Promise<PreviewRow[]> {
  const rows = await selectTab(db, upload.id, tab)
    .limit(ROWS_PER_PAGE)
    .offset((page - 1) * ROWS_PER_PAGE)
    .execute()
  return rows.map((row) => {
    const person = importedPerson.parse(JSON.parse(row.person))
    return {
      sheet: row.sheet,
      row: row.row,
      name: person.name,
      nip: person.nip,
      unit: person.unit || person.agency,
      findings: finding.array().parse(JSON.parse(row.findings)),
      changes: change.array().parse(JSON.parse(row.changes)),
      nameChoice: row.nameChoice,
    }
  })
}
