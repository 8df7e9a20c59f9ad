import type { IsoDate } from '~db/schema'
import { nameKey, tidy } from '../people/name.rules'
import { columnLetter, type Sheet } from './cells.rules'
import { findHeading, type Column } from './find-columns.rules'
import type { ImportedPerson, ImportMapping } from './import.schema'
import {
  judgeAppointment,
  judgeBirthDate,
  judgeContact,
  judgeEmployment,
  judgeName,
  judgeNip,
  judgeSex,
  judgeStaffGroup,
} from './judge-cells.rules'
import { judgeTogether } from './judge-together.rules'
import { isRefused, type JudgedRow, type RowInJudgement } from './judged-row.rules'
import { RowReader, Table } from './row-reader.rules'
import { sortRows } from './sort-rows.rules'

export interface JudgedWorkbook {
  rows: JudgedRow[]
  mapping: ImportMapping
}

/**
 * Reads every sheet that has a column of names and judges each person alone and then beside the
 * others. `today` bounds the years that make sense. Sheets without names are listed in the mapping.
 */
export function judgeWorkbook(sheets: readonly Sheet[], today: IsoDate): JudgedWorkbook {
  const mapping: ImportMapping = { tables: [], unreadSheets: [] }
  const rows: RowInJudgement[] = []
  for (const sheet of sheets) {
    const heading = findHeading(sheet)
    if (!heading) {
      mapping.unreadSheets.push(sheet.name)
      continue
    }
    const { people, passed } = sortRows(sheet, heading)
    mapping.tables.push({ sheet: sheet.name, headings: heading.columns.map(nameColumn), passed })
    const table = new Table(sheet.name, heading.columns, sheet.formulas)
    for (const { row, cells, section } of people)
      rows.push(judgeRow(new RowReader(table, row, cells, section), today))
  }
  judgeTogether(rows)
  // A participant number may yet prove a row wrong, once the database is asked.
  const numbered = rows.some(({ person }) => person.number !== null)
  return { rows: rows.map((row) => judgement(row, numbered)), mapping }
}

function judgeRow(reader: RowReader, today: IsoDate): RowInJudgement {
  const nip = judgeNip(reader, Number(today.slice(0, 4)))
  const naming = judgeName(reader)
  judgeBirthDate(reader, nip)
  judgeSex(reader, nip)
  const person: ImportedPerson = {
    ...naming,
    nip: nip?.digits ?? null,
    number: /^[1-9]\d{7}$/.test(reader.text('number')) ? reader.text('number') : null,
    employment: judgeEmployment(reader, nip),
    staffGroup: judgeStaffGroup(reader),
    position: withoutDash(reader.text('position')),
    grade: withoutDash(reader.text('grade')),
    ...judgeContact(reader),
    ...placeOf(reader),
    appointedOn: judgeAppointment(reader),
  }
  return { person, reader }
}

/** Keeps what is needed later and lets the sheet go. */
function judgement(row: RowInJudgement, numbered: boolean): JudgedRow {
  const { person, reader } = row
  const refused = isRefused(row)
  return {
    sheet: reader.sheet,
    row: reader.row,
    person,
    findings: reader.findings,
    refused,
    cells: refused || numbered ? reader.keptCells() : {},
  }
}

/** An empty unit, or one that repeats the agency, is the agency itself. */
function placeOf(reader: RowReader): { unit: string; agency: string } {
  const agency = withoutDash(reader.text('agency')) || tidy(reader.section)
  const unit = withoutDash(reader.text('unit'))
  return { agency, unit: nameKey(unit) === nameKey(agency) ? '' : unit }
}

const withoutDash = (text: string) => (/^-+$/.test(text) ? '' : text)

const nameColumn = ({ index, heading, field }: Column) => ({
  column: columnLetter(index),
  heading,
  field,
})
