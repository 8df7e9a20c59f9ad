import type { ImportedPerson } from './import.schema'
import type { RowReader } from './row-reader.rules'

/** A row read as a person, with what was found about it. */
export interface JudgedRow {
  person: ImportedPerson
  reader: RowReader
  section: string
}

/** A refused row stays out; a row with warnings only may enter. */
export const isRefused = (row: JudgedRow) =>
  row.reader.findings.some((finding) => finding.level === 'refusal')
