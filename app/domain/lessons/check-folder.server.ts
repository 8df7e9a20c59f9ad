import type { IsoDate } from '~db/schema'
import { byUrgency } from './finding'
import type { LessonFolder } from './lesson-folder.server'
import { readLesson, type ReadLesson } from './lint.server'

/** Files rarely change while the platform serves, and the shelf asks for all of them at once. */
const MOST_REMEMBERED = 200
const remembered = new Map<string, ReadLesson>()

/** Judges a lesson as it lies on disk: its text, its questions and its images. */
export function checkFolder(folder: LessonFolder, today: IsoDate): ReadLesson {
  const read = readOnce(folder, today)
  return { ...read, findings: [...folder.findings, ...read.findings].toSorted(byUrgency) }
}

/** The hash covers all that is read here; what is wrong with the folder itself is not part of it. */
function readOnce(folder: LessonFolder, today: IsoDate): ReadLesson {
  const key = `${folder.path} ${folder.hash} ${today}`
  const known = remembered.get(key)
  if (known) return known
  const read = readLesson({
    source: folder.source,
    gift: folder.gift,
    images: [...folder.pictures.keys()],
    simulations: folder.simulations,
    folder: folder.id,
    today,
  })
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, read)
  return read
}
