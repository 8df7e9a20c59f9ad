import { cellText, columnLetter, shownText, type Cell } from './cells.rules'
import { FIELD_NAMES, type Field } from './columns.rules'
import type { Column } from './find-columns.rules'
import type { Finding } from './import.schema'

/** One sheet's table: its columns in order and by what they hold. */
export class Table {
  private readonly byField: ReadonlyMap<Field, Column>

  constructor(
    readonly sheet: string,
    readonly columns: readonly Column[],
    private readonly formulas: ReadonlySet<string>,
  ) {
    this.byField = new Map(
      columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])),
    )
  }

  column(field: Field): Column | undefined {
    return this.byField.get(field)
  }

  isFormula(address: string): boolean {
    return this.formulas.has(address)
  }
}

/** One row seen by field instead of by position, collecting what is found on the way. */
export class RowReader {
  readonly findings: Finding[] = []

  constructor(
    private readonly table: Table,
    readonly row: number,
    private readonly cells: Cell[],
    /** The agency whose section the row stands in, or ''. */
    readonly section: string,
  ) {}

  get sheet(): string {
    return this.table.sheet
  }

  has(field: Field): boolean {
    return this.table.column(field) !== undefined
  }

  text(field: Field): string {
    return cellText(this.cell(field))
  }

  /** The cell as Excel shows it. */
  shown(field: Field): string {
    return shownText(this.cell(field))
  }

  isNumber(field: Field): boolean {
    const cell = this.cell(field)
    return cell !== null && typeof cell === 'object' && 'number' in cell
  }

  isFormula(field: Field): boolean {
    return this.table.isFormula(`${this.column(field)}${this.row}`)
  }

  /** The column's letter; the first one when the sheet has no such column. */
  column(field: Field): string {
    return columnLetter(this.table.column(field)?.index ?? 0)
  }

  heading(field: Field): string {
    return this.table.column(field)?.heading ?? ''
  }

  refuse(field: Field, reason: string, fix: string): void {
    this.note('refusal', field, reason, fix)
  }

  warn(field: Field, reason: string, fix: string): void {
    this.note('warning', field, reason, fix)
  }

  /**
   * Heading → cell as shown, for the sheet of refused rows. Private columns are left behind; the agency
   * of the section comes along, for it stood in a row of its own.
   */
  keptCells(): Record<string, string> {
    const kept: Record<string, string> = {}
    for (const { heading, field, index } of this.table.columns) {
      if (field === 'private' || field === 'report') continue
      const name = heading in kept ? `${heading} (${columnLetter(index)})` : heading
      kept[name] = shownText(this.cells[index])
    }
    if (this.section && !this.has('agency')) kept['Perangkat Daerah'] = this.section
    return kept
  }

  private note(level: Finding['level'], field: Field, reason: string, fix: string): void {
    this.findings.push({
      level,
      sheet: this.sheet,
      row: this.row,
      column: this.column(field),
      field: this.heading(field) || FIELD_NAMES[field],
      found: this.shown(field),
      reason,
      fix,
    })
  }

  private cell(field: Field): Cell {
    const column = this.table.column(field)
    return column ? (this.cells[column.index] ?? null) : null
  }
}
