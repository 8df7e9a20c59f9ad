import { tidy } from '../people/name.rules'
import { writeDate } from './read-date.rules'

/** What stands in a cell. A number keeps the digits the file holds; a date is `YYYY-MM-DD`. */
export type Cell = string | { number: string } | { date: string } | null

export interface Sheet {
  name: string
  /** `rows[0]` is row 1 of the sheet; empty rows are kept, so an index never loses its row. */
  rows: Cell[][]
  /** Addresses (`C43`) of cells computed by a formula. */
  formulas: ReadonlySet<string>
}

/** The cell as one line of text: numbers in plain digits, dates as `YYYY-MM-DD`, a leading apostrophe dropped. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return tidy(cell).replace(/^'/, '')
  return 'number' in cell ? plainDigits(cell.number) : cell.date
}

/** The cell as Excel shows it: a number too long for a column is written in scientific notation. */
export function shownText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'string') return cellText(cell)
  if ('date' in cell) return writeDate(cell.date)
  const plain = plainDigits(cell.number)
  return /^\d{16,}$/.test(plain)
    ? Number(plain).toExponential(5).replace('.', ',').replace('e', 'E')
    : plain
}

function plainDigits(number: string): string {
  if (!/e/i.test(number)) return number
  const value = Number(number)
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** `AA` → 26. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
