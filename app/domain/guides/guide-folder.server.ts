import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { IsoDate } from '~db/schema'
import { byUrgency } from '../lessons/finding'
import { readLessonFolder, type LessonFolder } from '../lessons/lesson-folder.server'
import { readWith, type ReadLesson } from '../lessons/lint.server'
import { guideFindings, splitGuide, type GuideFrontMatter } from './guide.rules'

/** The file of a guide's text, beside its pictures. */
export const GUIDE_TEXT = 'panduan.mdx'

export interface CheckedGuide {
  folder: LessonFolder
  read: ReadLesson<GuideFrontMatter>
}

/** Every guide in a folder of guides, judged, in order of name; none where the folder is missing. */
export async function checkGuides(
  guidesDir: string,
  path: string,
  today: IsoDate,
): Promise<CheckedGuide[]> {
  const entries = await readdir(guidesDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const guides = await Promise.all(
    names.toSorted().map((name) => checkGuide(join(guidesDir, name), join(path, name), today)),
  )
  return guides.filter((guide) => guide !== null)
}

/**
 * One guide, judged by the rules of lessons and its own; null where the folder has none.
 * @param path how findings name it
 */
export async function checkGuide(
  folder: string,
  path: string,
  today: IsoDate,
): Promise<CheckedGuide | null> {
  const found = await readLessonFolder(resolve(folder), path, GUIDE_TEXT)
  if (!found) return null
  const read = readWith(splitGuide, {
    source: found.source,
    gift: found.gift,
    images: [...found.pictures.keys()],
    simulations: found.simulations,
    folder: basename(folder),
    today,
  })
  const own = guideFindings(read.judgement, found.pictures)
  const findings = [...found.findings, ...read.findings, ...own].toSorted(byUrgency)
  return { folder: found, read: { ...read, findings } }
}
