import type { Change, Finding, ImportSummary } from './import.schema'
import type { JudgedRow } from './judged-row.rules'

export interface ImportReport {
  summary: ImportSummary
  verdicts: Record<'new' | 'known' | 'update' | 'same' | 'refused', number>
  refusals: Finding[]
  /** Of rows that may enter. */
  warnings: Finding[]
  /** What is changed of people the platform knows, by row; names that stand are among them. */
  changes: RowChanges[]
}

export interface RowChanges {
  sheet: string
  row: number
  name: string
  changes: Change[]
}

/** Everything that was found, refusals apart from warnings; a refused row's warnings wait for its return. */
export function sortFindings(
  rows: readonly Pick<JudgedRow, 'refused' | 'findings'>[],
): Pick<ImportReport, 'refusals' | 'warnings'> {
  const refusals: Finding[] = []
  const warnings: Finding[] = []
  for (const { refused, findings } of rows)
    for (const finding of findings)
      if (finding.level === 'refusal') refusals.push(finding)
      else if (!refused) warnings.push(finding)
  return { refusals, warnings }
}

/** The numbers of the rows that may enter: by staff group and by unit as the sheet names it. */
export function summarise(rows: readonly JudgedRow[]): ImportSummary {
  const accepted = rows.filter(({ refused }) => !refused)
  const byStaffGroup = { teknis: 0, guru: 0, kesehatan: 0 }
  const units = new Map<string, ImportSummary['units'][number]>()
  for (const { person } of accepted) {
    if (person.staffGroup) byStaffGroup[person.staffGroup] += 1
    const key = `${person.agency}|${person.unit}`
    const unit = units.get(key)
    if (unit) unit.people += 1
    else units.set(key, { unit: person.unit, agency: person.agency, people: 1 })
  }
  return { rows: rows.length, accepted: accepted.length, byStaffGroup, units: [...units.values()] }
}
