import type { Db, Id, Instant } from '~db/schema'
import { notFound } from '../refusal'
import {
  importMapping,
  importSummary,
  type ImportMapping,
  type ImportSummary,
} from './import.schema'

export interface ImportRecord {
  id: Id
  cohortId: Id
  fileName: string
  state: 'preview' | 'committed' | 'discarded'
  uploadedAt: Instant
  committedAt: Instant | null
  mapping: ImportMapping
  summary: ImportSummary
}

/** One upload; an unknown id is not found. */
export async function findImport(db: Db, id: Id): Promise<ImportRecord> {
  const row = await selectImports(db).where('id', '=', id).executeTakeFirst()
  return row ? recordOf(row) : notFound('Unggahan itu tidak ditemukan.')
}

/** The uploads of a cohort, newest first. */
export async function findImports(db: Db, cohortId: Id): Promise<ImportRecord[]> {
  const rows = await selectImports(db)
    .where('cohort_id', '=', cohortId)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(recordOf)
}

function selectImports(db: Db) {
  return db
    .selectFrom('imports')
    .select([
      'id',
      'cohort_id as cohortId',
      'file_name as fileName',
      'state',
      'uploaded_at as uploadedAt',
      'committed_at as committedAt',
      'mapping',
      'summary',
    ])
}

const recordOf = (
  row: Omit<ImportRecord, 'mapping' | 'summary'> & { mapping: string; summary: string },
): ImportRecord => ({
  ...row,
  mapping: importMapping.parse(JSON.parse(row.mapping)),
  summary: importSummary.parse(JSON.parse(row.summary)),
})

/**
 * The tabs of the preview. *Held* rows name somebody otherwise than they confirmed, *noted* ones enter
 * with a warning; both also stand in the tab of what they come to.
 */
export type ImportTab = 'refused' | 'held' | 'noted' | 'update' | 'known' | 'new' | 'same'

/** How many rows stand in each tab. */
export async function countRows(db: Db, importId: Id): Promise<Record<ImportTab, number>> {
  const rows = await db
    .selectFrom('import_rows')
    .select((eb) => [
      'verdict',
      'known',
      eb.fn.countAll().as('rows'),
      eb.fn.count('name_choice').as('held'),
      eb.fn.sum(eb.case().when('findings', '=', '[]').then(0).else(1).end()).as('noted'),
    ])
    .where('import_id', '=', importId)
    .groupBy(['verdict', 'known'])
    .execute()
  const counts = { refused: 0, held: 0, noted: 0, update: 0, known: 0, new: 0, same: 0 }
  for (const { verdict, known, ...row } of rows) {
    counts[known ? 'known' : verdict] += Number(row.rows)
    counts.held += Number(row.held)
    if (verdict !== 'refused') counts.noted += Number(row.noted)
  }
  return counts
}

/** Rows of one tab in the order of the sheet. */
export function selectTab(db: Db, importId: Id, tab: ImportTab) {
  const rows = db
    .selectFrom('import_rows')
    .select([
      'sheet',
      'row',
      'verdict',
      'known',
      'person',
      'cells',
      'findings',
      'changes',
      'name_choice as nameChoice',
    ])
    .where('import_id', '=', importId)
    .orderBy('sheet')
    .orderBy('row')
  switch (tab) {
    case 'held':
      return rows.where('name_choice', 'is not', null)
    case 'noted':
      return rows.where('verdict', '!=', 'refused').where('findings', '!=', '[]')
    case 'known':
    case 'new':
      return rows.where('verdict', '=', 'new').where('known', '=', tab === 'known' ? 1 : 0)
    default:
      return rows.where('verdict', '=', tab)
  }
}
