import { cellText, type Cell, type Sheet } from './cells.rules'
import { fieldOfHeading, type Field } from './columns.rules'

export interface Column {
  index: number
  heading: string
  /** Null for a heading that is not understood: listed, not read. */
  field: Field | null
}

export interface Heading {
  /** Index of the last heading row: people begin below it. */
  lastRow: number
  columns: Column[]
}

/** Titles, letterheads and filters stand above a heading, never this many rows of them. */
const ROWS_SEARCHED = 30

/**
 * The heading of a sheet, on one row or on two (a merged group above its columns), or null when no
 * row has a column for names. Of several candidates the one that names most fields wins.
 */
export function findHeading(sheet: Sheet): Heading | null {
  let best: Heading | null = null
  const rows = sheet.rows.slice(0, ROWS_SEARCHED)
  for (const [index, row] of rows.entries()) {
    const candidates = [
      { lastRow: index, columns: readColumns(row.map((cell) => [cellText(cell)])) },
      { lastRow: index + 1, columns: readColumns(pairTexts(row, rows[index + 1])) },
    ]
    for (const candidate of candidates)
      if (fields(candidate).has('name') && weight(candidate) > weight(best)) best = candidate
  }
  return best
}

/** For each column the texts to try, the lower line first: it is the more exact one. */
function pairTexts(upper: Cell[], lower: Cell[] | undefined): string[][] {
  if (!lower) return []
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, index) => {
    const top = cellText(upper[index])
    const bottom = cellText(lower[index])
    return [bottom, `${top} ${bottom}`.trim(), top]
  })
}

function readColumns(candidates: string[][]): Column[] {
  const taken = new Set<Field>()
  const columns: Column[] = []
  for (const [index, texts] of candidates.entries()) {
    const understood = texts.find((text) => fieldOfHeading(text))
    const heading = understood ?? texts.find(Boolean)
    if (!heading) continue
    const field = fieldOfHeading(heading)
    // The first column of a kind counts; a second "Jabatan" further right is left alone.
    const usable = field && (field === 'private' || field === 'report' || !taken.has(field))
    if (usable) taken.add(field)
    columns.push({ index, heading, field: usable ? field : null })
  }
  return columns
}

const fields = (heading: Heading) => new Set(heading.columns.map((column) => column.field))

const weight = (heading: Heading | null) =>
  heading ? heading.columns.filter((column) => column.field).length : 0
