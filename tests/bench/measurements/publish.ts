import { compileLesson } from '~/domain/lessons/compile.server'
import type { LessonFolder } from '~/domain/lessons/lesson-folder.server'
import { readLessonFolders } from '~/domain/lessons/module-folder.server'
import { readLesson } from '~/domain/lessons/lint.server'
import { dayOf } from '~/domain/clock'
import { platformActor } from '~/domain/permissions/actor'
import { writeRevision } from '~/domain/lessons/write-revision.server'
import { BENCH_NOW } from '../instant'
import type { Measurement } from '../result'
import { withStoreFile } from '../stage'
import { medianMs } from '../timing'

/** What an author waits for: the findings while writing, and the lesson published. */
export const publish: Measurement = {
  name: 'publish',
  run: async (stage) => {
    const folder = longest(await readLessonFolders('content'))
    const read = () =>
      readLesson({
        source: folder.source,
        gift: folder.gift,
        images: [...folder.pictures.keys()],
        folder: folder.id,
        today: dayOf(BENCH_NOW),
      })
    const lintMs = await medianMs(25, async () => read())
    const publishMs = await withStoreFile(await stage.emptyStore('publish'), (db) =>
      medianMs(5, async () => {
        const lesson = read()
        const compiled = await compileLesson(lesson, folder.pictures)
        await writeRevision(db, platformActor(BENCH_NOW), {
          folder,
          status: 'terbit',
          compiled,
          questions: lesson.gift.questions,
        })
      }),
    )
    const note = `${folder.id}, ${Math.round(folder.source.length / 1024)} KB`
    return [
      {
        what: 'lint of the longest lesson',
        measured: lintMs,
        unit: 'ms',
        goal: { atMost: 50 },
        note,
      },
      { what: 'publish of the longest lesson', measured: publishMs, unit: 'ms', note },
    ]
  },
}

function longest(folders: readonly LessonFolder[]): LessonFolder {
  return folders.toSorted((a, b) => b.source.length - a.source.length)[0]!
}
