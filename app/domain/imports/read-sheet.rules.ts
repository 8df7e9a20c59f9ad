import { columnIndex, type Cell, type Sheet } from './cells.rules'
import { attribute, walkXml } from './walk-xml'

export type SheetTrouble = 'too-many-rows' | 'too-many-columns'

/** A sheet that claims more than a list of people can have. */
export class SheetTooLarge extends Error {
  constructor(readonly trouble: SheetTrouble) {
    super(trouble)
  }
}

export interface SheetLimits {
  rows: number
  columns: number
}

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  sharedStrings: readonly string[]
  /** By style index: whether its numbers are dates. */
  dateStyles: readonly boolean[]
  /** Days between the workbook's day zero and 1899-12-30. */
  dayZero: number
}

/**
 * The cells of one worksheet part, by row and column as the file places them. An address decides how
 * much memory a row takes, so it is judged first: one cell at XFD1048576 is refused, not obeyed.
 */
export function readSheetXml(
  xml: Buffer,
  parts: WorkbookParts,
  limits: SheetLimits,
): Omit<Sheet, 'name'> {
  const rows: Cell[][] = []
  const formulas = new Set<string>()
  let row = 0
  let column = 0
  let address = ''
  let type = ''
  let style = ''
  let value = ''
  let phonetic = false

  walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r')) || row + 1
        column = 0
        if (row > limits.rows) throw new SheetTooLarge('too-many-rows')
      } else if (name === 'c') {
        address = attribute(attributes, 'r')
        column = columnIndex(address.replace(/\d+$/, '')) + 1 || column + 1
        if (column > limits.columns) throw new SheetTooLarge('too-many-columns')
        type = attribute(attributes, 't')
        style = attribute(attributes, 's')
        value = ''
      } else if (name === 'rPh') phonetic = true
    },
    close(name, text) {
      if (name === 'v') value = text
      else if (name === 't' && !phonetic) value += text
      else if (name === 'rPh') phonetic = false
      else if (name === 'f') formulas.add(address)
      else if (name === 'c') {
        const cell = toCell(type, style, value, parts)
        if (cell !== null) place(rows, row, column, cell)
      }
    },
  })
  // Rows the file leaves out are empty, not missing: an index stays a row number.
  for (let index = 0; index < rows.length; index++) rows[index] ??= []
  return { rows, formulas }
}

function place(rows: Cell[][], row: number, column: number, cell: Cell): void {
  const cells = (rows[row - 1] ??= [])
  while (cells.length < column - 1) cells.push(null)
  cells[column - 1] = cell
}

function toCell(type: string, style: string, value: string, parts: WorkbookParts): Cell {
  if (value === '') return null
  switch (type) {
    case 's':
      return parts.sharedStrings[Number(value)] || null
    case 'str':
    case 'inlineStr':
      return unescapeText(value)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return value
    case 'd':
      return { date: value.slice(0, 10) }
    default:
      return parts.dateStyles[Number(style)] && style !== ''
        ? { date: dayOfSerial(Number(value) + parts.dayZero) }
        : { number: value }
  }
}

function dayOfSerial(serial: number): string {
  const time = Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000
  return Number.isFinite(time) && Math.abs(time) < 8e15
    ? new Date(time).toISOString().slice(0, 10)
    : String(serial)
}

/** Excel writes control characters as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
