import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { findNewestProgrammes } from '../programmes/programmes.queries.server'
import { checkFolder } from './check-folder.server'
import { countFindings, type FindingCount } from './finding'
import { readLessonFolders } from './module-folder.server'
import { newestRevisions, type LessonRevision } from './lessons.queries.server'

export interface ShelfLesson extends FindingCount {
  lessonId: string
  title: string
  /**
   * `terbit` participants can read the newest text · `draf` its newest text is a draft ·
   * `ditolak` its file is broken and no text was ever accepted · `belum` nobody wrote it yet
   */
  state: 'terbit' | 'draf' | 'ditolak' | 'belum'
  /** Null while there is no text. */
  minutes: number | null
}

export interface ShelfDay {
  dayId: string
  number: number
  title: string
  agenda: string
  lessons: ShelfLesson[]
}

export interface LessonShelf {
  programmes: { id: string; title: string; days: ShelfDay[] }[]
  /** Lessons that no programme reads. */
  others: ShelfLesson[]
}

/**
 * Every lesson a trainer may look at, in the order of the programmes that read it, with the number
 * of findings in its file as `npm run content:check` counts them.
 */
export async function lessonShelf(db: Db, actor: Actor, contentDir: string): Promise<LessonShelf> {
  must(actor, { verb: 'read-drafts', thing: 'content' })
  const programmes = await findNewestProgrammes(db)
  const revisions = await newestRevisions(db)
  const counts = new Map<string, FindingCount>()
  for (const folder of await readLessonFolders(contentDir)) {
    // Judging them all at once would keep everybody else waiting; only the first look is that long.
    await nextTurn()
    counts.set(folder.id, countFindings(checkFolder(folder, dayOf(actor.now)).findings))
  }
  const read = new Set<string>()
  const shelve = (lessonId: string, title: string): ShelfLesson => {
    read.add(lessonId)
    return shelfLesson(lessonId, title, revisions.get(lessonId), counts.get(lessonId))
  }
  const shelved = programmes.map(({ programme }) => ({
    id: programme.id,
    title: programme.title,
    days: programme.days.map((day, index) => ({
      dayId: day.id,
      number: index + 1,
      title: day.title,
      agenda: day.agenda,
      lessons: day.items.flatMap((item) =>
        item.lesson === null ? [] : [shelve(item.lesson, item.title)],
      ),
    })),
  }))
  const others = [...new Set([...revisions.keys(), ...counts.keys()])].filter((id) => !read.has(id))
  return { programmes: shelved, others: others.toSorted().map((id) => shelve(id, id)) }
}

function shelfLesson(
  lessonId: string,
  title: string,
  revision: LessonRevision | undefined,
  count: FindingCount = { errors: 0, warnings: 0 },
): ShelfLesson {
  return {
    lessonId,
    title: revision?.outline.title ?? title,
    state: revision?.status ?? (count.errors > 0 ? 'ditolak' : 'belum'),
    minutes: revision?.outline.minutes ?? null,
    ...count,
  }
}
