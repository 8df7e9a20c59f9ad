import { cellText, type Cell, type Sheet } from './cells.rules'
import type { Column, Heading } from './find-columns.rules'

/** A row that is read as a person, with the agency whose section it stands in. */
export interface PersonRow {
  /** The sheet's own row number, from 1. */
  row: number
  cells: Cell[]
  section: string
}

/** A row that is not a person, and why it was passed over. */
export interface PassedRow {
  row: number
  kind: 'section' | 'total' | 'signature' | 'heading' | 'numbering'
  text: string
}

export interface SortedRows {
  people: PersonRow[]
  passed: PassedRow[]
}

const AGENCY =
  /^(?:(?:[ivx]+|[a-z]|\d+)[.)]\s*)?(?:dinas|badan|kecamatan|kelurahan|sekretariat|satuan|inspektorat|kantor|bagian|rsud|rumah sakit|upt|uptd|puskesmas|opd|perangkat daerah|unit)\b/i
const TOTAL = /^(?:sub ?)?(?:jumlah|total|grand total)\b/i
const SIGNATURE =
  /^(?:mengetahui|menyetujui|a\.? ?n\.? |an\.|plt\.?|plh\.?|kepala\b|sekretaris\b|walikota|wali kota|pontianak\s*,|tembusan|catatan|keterangan|ket\.?\b|nip\.? ?:? ?\d)/i

/** Divides the rows below the heading into people and the rest. Nothing is dropped without a note. */
export function sortRows(sheet: Sheet, heading: Heading): SortedRows {
  const people: PersonRow[] = []
  const passed: PassedRow[] = []
  let section = ''
  let ended = false
  for (let index = heading.lastRow + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!
    const texts = cells.map(cellText)
    const filled = texts.filter(Boolean)
    if (filled.length === 0) continue
    const kind = kindOf(texts, filled, heading.columns, ended)
    if (kind === 'person') {
      people.push({ row: index + 1, cells, section })
      ended = false
      continue
    }
    if (kind === 'section') section = filled.at(-1)!.replace(/^(?:[ivx]+|[a-z]|\d+)[.)]\s*/i, '')
    ended = kind === 'total' || kind === 'signature' || (ended && kind !== 'section')
    passed.push({ row: index + 1, kind, text: filled.join(' ') })
  }
  return { people, passed }
}

function kindOf(
  texts: string[],
  filled: string[],
  columns: Column[],
  ended: boolean,
): 'person' | PassedRow['kind'] {
  const first = filled[0]!
  if (isHeadingAgain(texts, columns)) return 'heading'
  if (filled.length >= 3 && filled.every((text, index) => text === String(index + 1)))
    return 'numbering'
  if (isSection(filled, columns)) return 'section'
  if (hasOrderNumber(texts, columns) && filled.length > 1) return 'person'
  if (filled.length <= 3 && TOTAL.test(first)) return 'total'
  if (filled.length <= 2 && SIGNATURE.test(first)) return 'signature'
  // Below a total or a signature stand only more of the same, until a numbered or full row comes.
  if (ended && filled.length <= 2) return 'signature'
  return 'person'
}

/** One merged cell with the agency's name, at most a letter or number before it. */
function isSection(filled: string[], columns: Column[]): boolean {
  if (columns.length < 2 || filled.length > 2 || !AGENCY.test(filled.at(-1)!)) return false
  return filled.length === 1 || /^(?:[ivx]+|[a-z]|\d+)[.)]?$/i.test(filled[0]!)
}

function hasOrderNumber(texts: string[], columns: Column[]): boolean {
  const order = columns.find((column) => column.field === 'order')
  return order !== undefined && /^\d+\.?$/.test(texts[order.index] ?? '')
}

/** Printed lists repeat their heading on every page. */
function isHeadingAgain(texts: string[], columns: Column[]): boolean {
  const named = columns.filter((column) => column.field)
  const same = named.filter((column) => texts[column.index] === column.heading)
  return same.length >= 2 && same.length >= named.length / 2
}
