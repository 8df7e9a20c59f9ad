import type { Finding, ImportedPerson } from './import.schema'
import type { RowReader } from './row-reader.rules'

/** A row while it is being judged. */
export interface RowInJudgement {
  person: ImportedPerson
  reader: RowReader
}

/** A row read as a person, with what was found about it. */
export interface JudgedRow {
  sheet: string
  /** The sheet's own row number. */
  row: number
  person: ImportedPerson
  findings: Finding[]
  /** A refused row stays out; one with warnings only may enter. */
  refused: boolean
  /** Heading → cell as shown; empty for a row that may enter, for then nobody needs it. */
  cells: Record<string, string>
}

export const isRefused = ({ reader }: RowInJudgement) =>
  reader.findings.some((finding) => finding.level === 'refusal')
