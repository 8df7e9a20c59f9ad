import { dirname, relative, resolve } from 'node:path'
import type { IsoDate } from '~db/schema'
import { readProgrammeFiles } from '../programmes/programme-files.server'
import { checkFolder } from './check-folder.server'
import { readLessonFolder, readLessonFolders } from './lesson-folder.server'

export interface ContentFinding {
  /** Relative to the content folder: `courses/orientasi/ruang-aman/materi.mdx`. */
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  reason: string
  /** '' where the reason already says what to do. */
  fix: string
}

/**
 * Judges lessons and programmes as they lie on disk; no database.
 * @param only files or folders below the content folder, as paths; none means everything
 */
export async function checkContent(
  contentDir: string,
  today: IsoDate,
  only: readonly string[] = [],
): Promise<ContentFinding[]> {
  const wanted = only.map((path) => relative(contentDir, resolve(path)))
  const lessons = await lessonFindings(contentDir, today, wanted)
  const programmes = await programmeFindings(contentDir, wanted)
  return [...lessons, ...programmes]
}

async function lessonFindings(
  contentDir: string,
  today: IsoDate,
  wanted: readonly string[],
): Promise<ContentFinding[]> {
  const folders =
    wanted.length === 0
      ? await readLessonFolders(contentDir)
      : (
          await Promise.all(lessonPaths(wanted).map((path) => readLessonFolder(contentDir, path)))
        ).filter((folder) => folder !== null)
  return folders.flatMap((folder) =>
    checkFolder(folder, today).findings.map(({ file = 'materi.mdx', ...finding }) => ({
      file: `${folder.path}/${file}`,
      ...finding,
    })),
  )
}

/** A named file stands for its whole lesson, because questions and images are judged together with the text. */
const lessonPaths = (wanted: readonly string[]): string[] => [
  ...new Set(
    wanted
      .filter((path) => !path.endsWith('.yaml'))
      .map((path) => (/\.[a-z]+$/.test(path) ? dirname(path) : path)),
  ),
]

async function programmeFindings(
  contentDir: string,
  wanted: readonly string[],
): Promise<ContentFinding[]> {
  const files = await readProgrammeFiles(contentDir)
  return files
    .filter(({ file }) => wanted.length === 0 || wanted.includes(file))
    .flatMap(({ file, findings }) =>
      findings.map((finding) => ({ file, level: 'error' as const, fix: '', ...finding })),
    )
}
