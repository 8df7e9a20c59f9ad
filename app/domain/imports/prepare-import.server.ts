import type { Db, Id, Instant, IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import { newId } from '../ids'
import { invalid } from '../refusal'
import { loadUnitDirectory, loadUnitRules } from '../units/units.queries.server'
import { cellText, type Sheet } from './cells.rules'
import { NAME_HEADINGS } from './columns.rules'
import { findingOf } from './clashes.rules'
import { comparePeople, type AcceptedVerdict } from './compare-people.server'
import { summarise } from './import-report.rules'
import type { Change, ImportMapping, ImportSummary } from './import.schema'
import { judgeWorkbook, type JudgedWorkbook } from './judge-rows.rules'
import type { JudgedRow } from './judged-row.rules'
import { readWorkbook } from './read-workbook.server'

export interface PreparedRow {
  judged: JudgedRow
  verdict: AcceptedVerdict | 'refused'
  changes: Change[]
  nameChoice: 'keep' | 'take' | null
  /** The person's id, or the one a new person will get; null for a refused row. */
  personId: Id | null
}

export interface PreparedImport {
  mapping: ImportMapping
  summary: ImportSummary
  rows: PreparedRow[]
}

/** Reads a file, judges it and compares it with the database. Writes nothing. */
export async function prepareImport(
  db: Db,
  input: { cohortId: Id; fileName?: string; bytes: Uint8Array; now: Instant },
): Promise<PreparedImport> {
  const { rows, mapping } = await judgeFile(input, dayOf(input.now))
  const accepted = rows.filter(({ refused }) => !refused)
  const compared = await comparePeople(
    db,
    input.cohortId,
    accepted.map(({ person }) => ({ person, takesName: false })),
    await loadUnitRules(db),
    await loadUnitDirectory(db),
  )
  const outcomes = new Map(accepted.map((row, index) => [row, compared[index]!]))
  const prepared = rows.map((judged): PreparedRow => {
    const outcome = outcomes.get(judged)
    if (!outcome) return refusedRow(judged)
    if (outcome.clash) {
      const finding = findingOf(outcome.clash, judged, accepted, mapping)
      return refusedRow({ ...judged, refused: true, findings: [...judged.findings, finding] })
    }
    return {
      judged: { ...judged, cells: {} },
      verdict: outcome.verdict,
      changes: outcome.changes.shown,
      nameChoice: outcome.changes.nameChoice,
      personId: outcome.existing?.id ?? newId(),
    }
  })
  return {
    mapping,
    summary: summarise(prepared.map(({ judged }) => judged)),
    rows: prepared,
  }
}

const refusedRow = (judged: JudgedRow): PreparedRow => ({
  judged,
  verdict: 'refused',
  changes: [],
  nameChoice: null,
  personId: null,
})

/** Apart, so that the sheets are let go before the database is asked. */
async function judgeFile(
  { bytes, fileName }: { bytes: Uint8Array; fileName?: string },
  today: IsoDate,
): Promise<JudgedWorkbook> {
  const sheets = await readWorkbook(bytes, fileName)
  const judged = judgeWorkbook(sheets, today)
  if (judged.mapping.tables.length === 0) refuseWithoutNames(sheets)
  if (judged.rows.length === 0)
    invalid('Judul kolom ditemukan, tetapi tidak ada satu orang pun di bawahnya.')
  return judged
}

/** Says what was looked for and what stands there instead, so that the office can mend its heading. */
function refuseWithoutNames(sheets: readonly Sheet[]): never {
  const found = sheets.map(({ name, rows }) => {
    const widest = rows
      .slice(0, 30)
      .map((row) => row.map(cellText).filter(Boolean))
      .reduce((best, texts) => (texts.length > best.length ? texts : best), [])
    return `lembar "${name}": ${widest.slice(0, 12).join(', ') || 'kosong'}`
  })
  invalid(
    `Kolom nama tidak ditemukan. Yang dicari: ${NAME_HEADINGS.join(', ')}. Yang ada di ${found.join('; ')}. Beri judul kolom pada daftar itu, lalu unggah lagi.`,
  )
}
