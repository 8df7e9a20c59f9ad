import { columnIndex } from './cells.rules'

export type XmlTrouble = 'too-many-rows' | 'too-many-columns' | 'malformed'

export interface SheetLimits {
  rows: number
  columns: number
}

/** A document type or an entity has no place in a workbook: it is how XML reaches files and fills memory. */
export function hasEntities(xml: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(xml)
}

const ATTRIBUTES = String.raw`(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*/?>`
/** A row or cell with well-formed attributes, or a formula. Group 2 is missing where they are not. */
const TAG = new RegExp(
  String.raw`<(?:[^\s<>/:]+:)?(?:(row|c)(?=[\s/>])(${ATTRIBUTES})?|f[\s>/])`,
  'g',
)
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/

/**
 * Walks the cells of a sheet's XML. Addresses decide how much memory a reader takes (one cell at
 * XFD1048576 is a table of a million rows), so they are judged before any reader sees them.
 * Answers the addresses of the cells that hold a formula.
 */
export function inspectSheet(
  xml: string,
  limits: SheetLimits,
): { formulas: Set<string> } | { trouble: XmlTrouble } {
  const formulas = new Set<string>()
  let rows = 0
  let columns = 0
  let cell = ''
  for (const [, tag, attributes] of xml.matchAll(TAG)) {
    if (!tag) {
      if (cell) formulas.add(cell)
      continue
    }
    if (attributes === undefined) return { trouble: 'malformed' }
    const address = ADDRESS.exec(attributes)
    const place = address ? parseAddress(tag, address[1] ?? address[2] ?? '') : {}
    if (!place) return { trouble: 'malformed' }
    if (tag === 'row') {
      rows = place.row ?? rows + 1
      columns = 0
    } else {
      rows = Math.max(rows, place.row ?? 0)
      columns = place.column ?? columns + 1
      cell = place.text ?? ''
    }
    if (rows > limits.rows) return { trouble: 'too-many-rows' }
    if (columns > limits.columns) return { trouble: 'too-many-columns' }
  }
  return { formulas }
}

interface Place {
  text?: string
  row?: number
  /** From 1. */
  column?: number
}

function parseAddress(tag: string, text: string): Place | null {
  const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(text)
  if (!parts || (tag === 'c') === (parts[1] === '')) return null
  return { text, row: Number(parts[2]), column: columnIndex(parts[1]!) + 1 }
}
