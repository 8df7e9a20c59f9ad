import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Db } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { safeText } from '../progress/safe-text.rules'
import { conflict, notFound } from '../refusal'
import type { SubjectReport, SurveyReport } from './survey-report.server'
import { readSurveyReport } from './survey-report.server'

/** The report as an .xlsx: numbers that can be reckoned with, words that can never run. Recorded. */
export async function exportSurvey(
  db: Db,
  actor: Actor,
  slug: string,
  itemId: string | null,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { cohort, report } = await readSurveyReport(db, actor, slug, itemId)
  if (!report) notFound('Kegiatan ini tidak punya survei.')
  if (report.subjects.every(({ result }) => result === null)) {
    conflict('Laporan survei ini belum dibuka, jadi belum ada yang diekspor.')
  }
  await recordAudit(db, actor, {
    verb: 'export',
    thing: 'survey',
    thingId: cohort.id,
    details: { itemId: report.itemId, respondents: report.respondents },
  })
  const remarks = [['Masukan'], ...report.remarks.map((remark) => [remark])]
  const sheets = [
    { data: report.subjects.flatMap((subject) => subjectRows(report, subject)), sheet: 'Nilai' },
    { data: remarks.map((row) => row.map(text)), sheet: 'Masukan', columns: [{ width: 100 }] },
  ]
  const bytes = await writeExcelFile(
    sheets.map(({ data, sheet, columns = WIDTHS }) => ({ data, sheet, columns })),
  ).toBuffer()
  return {
    bytes: new Uint8Array(bytes),
    fileName: `survei-${report.itemId}-${cohort.slug}-${dayOf(actor.now)}.xlsx`,
  }
}

const WIDTHS = [{ width: 16 }, { width: 42 }, ...Array.from({ length: 10 }, () => ({ width: 13 }))]

const HEADINGS = [
  'Kode',
  'Unsur',
  'Menjawab 1',
  'Menjawab 2',
  'Menjawab 3',
  'Menjawab 4',
  'NRR',
  'NRR tertimbang',
  'Nilai',
  'Mutu',
  'Kinerja',
]

function subjectRows(report: SurveyReport, { name, respondents, result }: SubjectReport): Cell[][] {
  const title = [text(name ?? report.title), text(`${respondents} responden`)]
  if (!result) return [title, [text('Terlalu sedikit jawaban untuk ditampilkan.')], []]
  const rows = result.elements.map(({ code, counts, ...element }) => [
    text(code),
    text(report.questionnaire.elements.find((one) => one.code === code)?.name ?? ''),
    ...counts.map(number),
    number(element.average),
    number(element.weighted),
    number(element.index),
    text(element.grade.mutu),
    text(element.grade.kinerja),
  ])
  const { index, grade } = result
  const gap = Array.from({ length: 6 }, () => null)
  const total = [text('Indeks'), ...gap, null, number(index), text(grade.mutu), text(grade.kinerja)]
  return [title, HEADINGS.map((heading) => text(heading)), ...rows, total, []]
}

const text = (value: string): Cell => ({ value: safeText(value), type: String, format: '@' })
const number = (value: number): Cell => ({ value, type: Number })
