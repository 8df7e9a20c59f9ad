import type { IsoDate } from '~db/schema'
import { byUrgency } from './finding'
import type { LessonFolder } from './lesson-folder.server'
import { readLesson, type ReadLesson } from './lint.server'

/** Judges a lesson as it lies on disk: its text, its questions and its images. */
export function checkFolder(folder: LessonFolder, today: IsoDate): ReadLesson {
  const read = readLesson({
    source: folder.source,
    gift: folder.gift,
    images: [...folder.pictures.keys()],
    folder: folder.id,
    today,
  })
  return { ...read, findings: [...folder.findings, ...read.findings].toSorted(byUrgency) }
}
