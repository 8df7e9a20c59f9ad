import type { QuestionKind } from '../answers/question'
import type { ContentReport } from './content-report.server'

const KINDS: Record<QuestionKind, string> = {
  single: 'pilihan ganda',
  multiple: 'pilihan majemuk',
  'true-false': 'benar/salah',
  matching: 'menjodohkan',
  short: 'isian singkat',
  numeric: 'angka',
  essay: 'uraian',
}

/** The report as plain text, for a terminal. */
export function reportText(report: ContentReport): string {
  const { lessons, questions, programmes, untested, toVerify, verified } = report
  const words = lessons.reduce((sum, lesson) => sum + lesson.words, 0)
  return [
    `${lessons.length} materi, ${words.toLocaleString('id-ID')} kata`,
    table(
      ['Modul', 'Materi', 'Bagian', 'Kata', 'Soal', 'Menit'],
      lessons.map(({ module, id, parts, words: count, selfChecks, minutes }) => [
        module,
        id,
        parts,
        count,
        selfChecks,
        minutes ?? 'ditolak',
      ]),
    ),
    table(
      ['Jenis soal', 'Kuis', 'Bank'],
      questions.map(({ kind, selfChecks, bank }) => [KINDS[kind], selfChecks, bank]),
    ),
    ...programmes.flatMap(({ title, days, minutes, learningHours }) => [
      `${title}: ${days.length} hari, ${minutes} menit, ${decimal(learningHours)} JP`,
      table(
        ['Hari', 'Judul', 'Menit', 'JP', 'Belum ada'],
        days.map((day) => [
          day.number,
          day.title,
          day.minutes,
          decimal(day.learningHours),
          day.missing.join(', '),
        ]),
      ),
    ]),
    `Tujuan tanpa soal: ${untested.length}`,
    ...untested.map(({ place, reason }) => `  ${place} ${reason}`),
    `Dasar hukum yang sudah diperiksa: ${verified}. Perlu diperiksa: ${toVerify.length}`,
    ...toVerify.map(({ lesson, partId, note }) => `  ${lesson}#${partId} ${note}`),
  ].join('\n')
}

const decimal = (number: number) => number.toLocaleString('id-ID', { minimumFractionDigits: 1 })

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row, index) =>
    row
      .map((cell, column) => {
        const isFigure = index > 0 && typeof rows[index - 1]?.[column] === 'number'
        const width = widths[column] ?? 0
        return isFigure ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `\n${lines.join('\n')}\n`
}
