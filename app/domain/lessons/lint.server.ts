import type { IsoDate } from '~db/schema'
import { parseGift, type ParsedGift } from '../answers/gift.server'
import { dateInWords } from '../schedule/day-words.rules'
import { byUrgency, type Finding } from './finding'
import { splitFrontMatter, type FrontMatter, type SplitLesson } from './front-matter.rules'
import { isDay, olderThanAYear } from './id-and-day.rules'
import { emptyJudgement, type Judgement, type Place } from './judgement'
import { findExcess } from './limits.rules'
import { tagFindings } from './objective.rules'
import { judgeText } from './read-tree.server'
import { writingFindings } from './writing.rules'
import { readSimulations } from './simulation-files.rules'
import type { Simulation } from '../simulations/simulation'

export interface LessonFiles {
  /** `materi.mdx`. */
  source: string
  /** `soal.gift`; null when the lesson has none. */
  gift?: string | null
  /** Names of the images in the lesson's folder; left out when nobody can know them. */
  images?: readonly string[]
  /** The texts of its simulations by file name; left out when nobody can know them. */
  simulations?: ReadonlyMap<string, string>
  /** The folder's name, which the lesson's id must equal. */
  folder?: string
  /** The day against which "older than a year" is measured. */
  today: IsoDate
}

export interface ReadLesson<F extends FrontMatter = FrontMatter> {
  findings: Finding[]
  frontMatter: F | null
  body: string
  judgement: Judgement
  gift: ParsedGift
  /** Accepted simulations by the name of their file. */
  simulations: ReadonlyMap<string, Simulation>
}

/** Judges a lesson without executing any of it; errors first. No error means it may be compiled. */
export function lintLesson(files: LessonFiles): Finding[] {
  return readLesson(files).findings
}

/** Reads and judges a lesson: what the compiler and the linter both start from. */
export function readLesson(files: LessonFiles): ReadLesson {
  return readWith(splitFrontMatter, files)
}

/** The same for texts whose front matter says other things than a lesson's: guides. */
export function readWith<F extends FrontMatter>(
  split: (source: string) => SplitLesson<F>,
  files: LessonFiles,
): ReadLesson<F> {
  const gift = parseGift(files.gift ?? '')
  const excess = findExcess(files.source)
  if (excess) {
    const simulations = new Map<string, Simulation>()
    return {
      findings: [excess],
      frontMatter: null,
      body: '',
      judgement: unread(),
      gift,
      simulations,
    }
  }
  const { frontMatter, body, findings } = split(files.source)
  const judgement = body === '' ? unread() : judgeText(body)
  const { simulations, findings: told } = readSimulations(files.simulations, judgement)
  const all = [
    ...findings,
    ...judgement.findings,
    ...gift.findings,
    ...told,
    ...(frontMatter ? frontMatterFindings(frontMatter, files) : []),
    ...(frontMatter ? tagFindings(gift.questions, frontMatter.objectives, 'soal.gift') : []),
    ...writingFindings(judgement),
    ...(judgement.incomplete ? [] : useFindings(judgement, gift, files)),
  ]
  return { findings: all.toSorted(byUrgency), frontMatter, body, judgement, gift, simulations }
}

const unread = (): Judgement => ({ ...emptyJudgement(), incomplete: true })

function frontMatterFindings(found: FrontMatter, { folder, today }: LessonFiles): Finding[] {
  const findings: Finding[] = []
  if (folder !== undefined && found.id !== folder) {
    const reason = `Id "${found.id}" berbeda dari nama folder "${folder}".`
    const line = found.lines.get('id') ?? 1
    findings.push(
      error({ line, column: 1 }, reason, `Tulis id: ${folder}, atau ganti nama foldernya.`),
    )
  }
  if (olderThanAYear(found.checkedOn, today)) {
    findings.push({
      line: found.lines.get('diperiksa') ?? 1,
      column: 1,
      level: 'warning',
      reason: `Materi terakhir diperiksa ${dateInWords(found.checkedOn)}, lebih dari setahun lalu.`,
      fix: 'Baca ulang materinya, lalu ganti tanggal diperiksa.',
    })
  }
  return findings
}

/** What the parts use of each other, of the questions and of the images. */
function useFindings(
  { parts, quizzes, reflections, targets, pictures, checks, findings: judged }: Judgement,
  gift: ParsedGift,
  { images, today }: LessonFiles,
): Finding[] {
  const findings: Finding[] = []
  if (parts.length === 0 && judged.length === 0) {
    findings.push(
      error(
        { line: 1, column: 1 },
        'Materi belum punya bagian.',
        'Tulis ## Judul bagian [#id-bagian].',
      ),
    )
  }
  const used = new Map<string, number>()
  for (const { id, line, column } of [
    ...quizzes.flatMap(({ questionIds, ...place }) => questionIds.map((id) => ({ id, ...place }))),
    ...reflections,
    ...targets,
  ]) {
    const before = used.get(id)
    if (before !== undefined && id !== '') {
      const reason = `Id "${id}" sudah dipakai blok di baris ${before}.`
      findings.push(
        error({ line, column }, reason, 'Pakai satu id hanya sekali dalam satu materi.'),
      )
    }
    used.set(id, line)
  }
  findings.push(...questionFindings(quizzes, gift, used))
  for (const { name, ...place } of pictures) {
    if (!images || name === '' || images.includes(name)) continue
    const fix = 'Simpan berkasnya di folder materi, atau perbaiki namanya.'
    findings.push(error(place, `Gambar ${name} tidak ada di folder materi.`, fix))
  }
  for (const { day, line, column } of checks) {
    if (day === '' || !olderThanAYear(day, today)) continue
    findings.push({
      line,
      column,
      level: 'warning',
      reason: `Dasar hukum terakhir diperiksa ${isDay(day) ? dateInWords(day) : day}, lebih dari setahun lalu.`,
      fix: 'Cocokkan lagi pasalnya, lalu ganti tanggal di diperiksa.',
    })
  }
  return findings
}

function questionFindings(
  quizzes: Judgement['quizzes'],
  gift: ParsedGift,
  used: ReadonlyMap<string, number>,
): Finding[] {
  const known = new Set(gift.questions.map(({ question }) => question.id))
  const missing = quizzes.flatMap(({ questionIds, line, column }) =>
    questionIds
      .filter((id) => !known.has(id))
      .map((id) =>
        error(
          { line, column },
          `Soal "${id}" tidak ada, atau belum terbaca, di soal.gift.`,
          known.size > 0
            ? `Soal yang ada: ${[...known].slice(0, 12).join(', ')}.`
            : 'Tulis soalnya di soal.gift.',
        ),
      ),
  )
  const unused = gift.questions.flatMap(({ question, line }): Finding[] =>
    used.has(question.id)
      ? []
      : [
          {
            line,
            column: 1,
            level: 'warning',
            file: 'soal.gift',
            reason: `Soal "${question.id}" belum dipakai.`,
            fix: `Tambahkan ke <Kuis soal="${question.id}" />, atau hapus soalnya.`,
          },
        ],
  )
  return [...missing, ...unused]
}

function error({ line, column }: Place, reason: string, fix: string): Finding {
  return { line, column, level: 'error', reason, fix }
}
