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
  /** Heading → cell as shown; empty where nobody will need it, for the row enters. */
  cells: Record<string, string>
}

export const isRefused = ({ reader }: RowInJudgement) =>
  reader.findings.some((finding) => finding.level === 'refusal')

type Place = Pick<JudgedRow, 'sheet' | 'row'>

/** Names an earlier row to the reader of another: "baris 4", with its sheet when that is another one. */
export function placeOf(earlier: Place, other: Place): string {
  const line = `baris ${earlier.row}`
  return earlier.sheet === other.sheet ? line : `${line} lembar "${earlier.sheet}"`
}
