import type { Db } from '~db/schema'
import { dayOf } from '../clock'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { syncProgrammes, type ProgrammeSync } from '../programmes/sync.server'
import { syncSurveys, type SurveySync } from '../surveys/sync.server'
import { seedHolidays } from '../schedule/holidays.server'
import { checkFolder } from './check-folder.server'
import { compileLesson } from './compile.server'
import { hasErrors, type Finding } from './finding'
import type { LessonFolder } from './lesson-folder.server'
import { readModuleFolders } from './module-folder.server'
import { redrawLessons } from './redraw.server'
import { syncModules, type ModuleSync } from './sync-modules.server'
import { writeRevision } from './write-revision.server'

export interface ContentSync {
  /** Ids of lessons that received a revision. */
  added: string[]
  unchanged: string[]
  /** Ids whose file changed while a newer editor revision stands; nothing was overwritten. */
  conflicts: string[]
  /** Broken lessons; the revision before stays in use. */
  refused: { lessonId: string; path: string; findings: Finding[] }[]
  /** Ids of lessons whose stored HTML was drawn again, because the blocks look different now. */
  redrawn: string[]
  modules: ModuleSync
  programmes: ProgrammeSync
  surveys: SurveySync
  /** Holidays added; only an empty calendar receives any. */
  holidays: number
}

/**
 * Brings `content/` into the database, which is the truth when serving: a lesson receives a revision
 * only if its files changed since its last *file* revision. Bundling happens outside transactions;
 * each lesson is written in one of its own.
 */
export async function syncContent(db: Db, actor: Actor, contentDir: string): Promise<ContentSync> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const sync: ContentSync = {
    added: [],
    unchanged: [],
    conflicts: [],
    refused: [],
    redrawn: await redrawLessons(db, actor),
    modules: { added: [], unchanged: [], refused: [] },
    programmes: { added: [], unchanged: [], conflicts: [], broken: [] },
    surveys: { added: [], unchanged: [], broken: [] },
    holidays: await seedHolidays(db, actor, contentDir),
  }
  const modules = await readModuleFolders(contentDir)
  const standing = await findStanding(db)
  const seen = new Map<string, string>()
  for (const folder of modules.flatMap(({ lessons }) => lessons)) {
    const twin = seen.get(folder.id)
    seen.set(folder.id, folder.path)
    if (twin) sync.refused.push(refusal(folder, [twinFinding(folder, twin)]))
    else await syncLesson(db, actor, folder, standing.get(folder.id), sync)
  }
  sync.modules = await syncModules(db, actor, modules)
  sync.programmes = await syncProgrammes(db, actor, contentDir)
  sync.surveys = await syncSurveys(db, actor, contentDir)
  return sync
}

interface Standing {
  /** Hash of the last revision that came from a file. */
  filed: string | null
  newest: { origin: 'file' | 'editor'; hash: string }
}

/** One query for all lessons: what each was when it was last filed, and what stands now. */
async function findStanding(db: Db): Promise<Map<string, Standing>> {
  const rows = await db
    .selectFrom('revisions')
    .select(['thing_id', 'hash', 'origin'])
    .where('thing', '=', 'lesson')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const standing = new Map<string, Standing>()
  for (const { thing_id, hash, origin } of rows) {
    const known = standing.get(thing_id)
    const filed = known?.filed ?? (origin === 'file' ? hash : null)
    standing.set(thing_id, { filed, newest: known?.newest ?? { origin, hash } })
  }
  return standing
}

async function syncLesson(
  db: Db,
  actor: Actor,
  folder: LessonFolder,
  standing: Standing | undefined,
  sync: ContentSync,
): Promise<void> {
  if (standing?.filed === folder.hash || standing?.newest.hash === folder.hash) {
    sync.unchanged.push(folder.id)
    return
  }
  const read = checkFolder(folder, dayOf(actor.now))
  if (!read.frontMatter || hasErrors(read.findings)) {
    sync.refused.push(refusal(folder, read.findings))
    return
  }
  if (standing?.newest.origin === 'editor') {
    await noteConflict(db, actor, folder)
    sync.conflicts.push(folder.id)
    return
  }
  const compiled = await compileLesson(read, folder.pictures)
  const { status } = read.frontMatter
  await writeRevision(db, actor, { folder, status, compiled, questions: read.gift.questions })
  sync.added.push(folder.id)
}

/** Lists the conflict once, however often the sync sees it. */
async function noteConflict(db: Db, actor: Actor, folder: LessonFolder): Promise<void> {
  const known = await db
    .selectFrom('content_conflicts')
    .select('id')
    .where('thing', '=', 'lesson')
    .where('thing_id', '=', folder.id)
    .where('hash', '=', folder.hash)
    .executeTakeFirst()
  if (known) return
  await db
    .insertInto('content_conflicts')
    .values({
      id: newId(),
      thing: 'lesson',
      thing_id: folder.id,
      hash: folder.hash,
      found_at: actor.now,
      settled_at: null,
    })
    .execute()
}

const refusal = ({ id, path }: LessonFolder, findings: Finding[]) => ({
  lessonId: id,
  path,
  findings,
})

function twinFinding({ id }: LessonFolder, twin: string): Finding {
  const reason = `Id materi "${id}" sudah dipakai di ${twin}.`
  return { line: 1, column: 1, level: 'error', reason, fix: 'Beri folder ini nama lain.' }
}
