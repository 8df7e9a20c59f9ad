import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { IsoDate } from '~db/schema'
import { parseGift } from '../answers/gift.server'
import { parseProgramme } from '../programmes/parse-programme'
import { readProgrammeFiles } from '../programmes/programme-files.server'
import { invalid } from '../refusal'
import { checkFolder } from './check-folder.server'
import type { Finding } from './finding'
import { readLessonFolder, readLessonFolders, readText } from './lesson-folder.server'
import { lintLesson } from './lint.server'

export interface ContentFinding {
  /** Path of the file, as far as the caller gave it. */
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  reason: string
  /** '' where the reason already says what to do. */
  fix: string
}

/** Judges every lesson and programme as it lies on disk; no database. */
export async function checkContent(contentDir: string, today: IsoDate): Promise<ContentFinding[]> {
  const lessons = await readLessonFolders(contentDir)
  const programmes = await readProgrammeFiles(contentDir)
  return [
    ...lessons.flatMap((folder) =>
      lessonFindings(join(contentDir, folder.path), checkFolder(folder, today).findings),
    ),
    ...programmes.flatMap(({ file, findings }) =>
      programmeFindings(join(contentDir, file), findings),
    ),
  ]
}

/**
 * Judges what one path names, wherever it lies: a lesson's folder or any folder above lessons, a
 * lesson's text, its questions, or a programme.
 * @throws Refusal invalid when nothing is there
 */
export async function checkPath(path: string, today: IsoDate): Promise<ContentFinding[]> {
  const found = await stat(path).catch(() => invalid(`Berkas ${path} tidak ada.`))
  if (found.isDirectory()) return checkDirectory(path, today)
  const folder = dirname(path)
  const extension = extname(path)
  if (/^\.ya?ml$/.test(extension)) {
    const parsed = parseProgramme(await readText(path), basename(path, extension))
    return programmeFindings(path, parsed.findings)
  }
  // A lesson's own files are judged together; a text or questions of any other name alone.
  const belongs = ['materi.mdx', 'soal.gift'].includes(basename(path))
  const lesson = belongs ? await checkLesson(folder, today) : null
  if (lesson) return lesson
  const source = await readText(path)
  if (extension === '.gift') return inFile(path, parseGift(source).findings)
  return inFile(path, lintLesson({ source, today }))
}

async function checkDirectory(path: string, today: IsoDate): Promise<ContentFinding[]> {
  const lesson = await checkLesson(path, today)
  if (lesson) return lesson
  const findings: ContentFinding[] = []
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) findings.push(...(await checkDirectory(inside, today)))
    else if (/\.ya?ml$/.test(entry.name) && basename(resolve(path)) === 'programmes') {
      findings.push(...(await checkPath(inside, today)))
    }
  }
  return findings
}

async function checkLesson(folder: string, today: IsoDate): Promise<ContentFinding[] | null> {
  const lesson = await readLessonFolder(resolve(folder), folder)
  return lesson && lessonFindings(folder, checkFolder(lesson, today).findings)
}

const lessonFindings = (folder: string, findings: readonly Finding[]): ContentFinding[] =>
  findings.map(({ file = 'materi.mdx', ...finding }) => ({ ...finding, file: join(folder, file) }))

const inFile = (path: string, findings: readonly Finding[]): ContentFinding[] =>
  findings.map((finding) => ({ ...finding, file: path }))

const programmeFindings = (
  path: string,
  findings: readonly { line: number; column: number; reason: string }[],
): ContentFinding[] =>
  findings.map((finding) => ({ file: path, level: 'error', fix: '', ...finding }))
