import { columnIndex } from './cells.rules'

export type XmlTrouble = 'entities' | 'too-many-rows' | 'too-many-columns' | 'malformed'

export interface SheetLimits {
  rows: number
  columns: number
}

/** A document type or an entity has no place in a workbook: it is how XML reaches files and fills memory. */
export function hasEntities(xml: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(xml)
}

const CELL_OR_ROW = /<(?:\w+:)?(row|c)(\s[^<>]*?)?\/?>|<(?:\w+:)?f[\s>/]/g
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/

/**
 * Walks the cells of a sheet's XML. Addresses decide how much memory a reader takes (one cell at
 * XFD1048576 is a table of a million rows), so they are judged before any reader sees them.
 */
export function inspectSheet(
  xml: string,
  limits: SheetLimits,
): { formulas: Set<string> } | { trouble: XmlTrouble } {
  const formulas = new Set<string>()
  let cell = ''
  for (const match of xml.matchAll(CELL_OR_ROW)) {
    const [, tag, attributes = ''] = match
    if (!tag) {
      if (cell) formulas.add(cell)
      continue
    }
    const found = ADDRESS.exec(attributes)
    if (!found) continue
    const address = found[1] ?? found[2] ?? ''
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(address)
    if (!parts || (tag === 'c') !== (parts[1] !== '')) return { trouble: 'malformed' }
    if (Number(parts[2]) > limits.rows) return { trouble: 'too-many-rows' }
    if (tag === 'c') {
      if (columnIndex(parts[1]!) >= limits.columns) return { trouble: 'too-many-columns' }
      cell = address
    }
  }
  return { formulas }
}
