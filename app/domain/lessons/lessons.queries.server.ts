import type { Db, Id, StaffGroup } from '~db/schema'
import { parseOutline, type LessonOutline } from './lesson-outline'
import type { InteractiveBlock } from './interactive-block'

export interface LessonRevision {
  id: Id
  lessonId: string
  status: 'draf' | 'terbit'
  outline: LessonOutline
  createdAt: string
}

/** The newest published revision of a lesson, or undefined while there is none. */
export async function publishedRevision(
  db: Db,
  lessonId: string,
): Promise<LessonRevision | undefined> {
  const row = await lessonRevisions(db)
    .where('thing_id', '=', lessonId)
    .where('status', '=', 'terbit')
    .executeTakeFirst()
  return row && toRevision(row)
}

/** The newest revision of every lesson, drafts included. */
export async function newestRevisions(db: Db): Promise<Map<string, LessonRevision>> {
  const newest = new Map<string, LessonRevision>()
  for (const row of await lessonRevisions(db).execute()) {
    if (!newest.has(row.thing_id)) newest.set(row.thing_id, toRevision(row))
  }
  return newest
}

/** What a lesson is and which parts it has, without their text. */
export async function lessonOutline(db: Db, revisionId: Id): Promise<LessonOutline | undefined> {
  const row = await lessonRevisions(db).where('id', '=', revisionId).executeTakeFirst()
  return row && parseOutline(row.compiled)
}

export interface LessonPart {
  partId: string
  position: number
  title: string
  minutes: number
  html: string
  blocks: InteractiveBlock[]
}

/** One part, ready to send: the staff group's own variant where there is one. One row is read. */
export async function lessonPart(
  db: Db,
  input: { revisionId: Id; partId: string; staffGroup: StaffGroup | null },
): Promise<LessonPart | undefined> {
  const row = await db
    .selectFrom('lesson_parts')
    .select(['part_id', 'position', 'title', 'minutes', 'html', 'blocks'])
    .where('revision_id', '=', input.revisionId)
    .where('part_id', '=', input.partId)
    .where('staff_group', 'in', ['', input.staffGroup ?? ''])
    .orderBy('staff_group', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { part_id: partId, position, title, minutes, html, blocks } = row
  return { partId, position, title, minutes, html, blocks: JSON.parse(blocks) as InteractiveBlock[] }
}

/** A stored file by its SHA-256, or undefined. */
export async function imageFile(
  db: Db,
  hash: string,
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('files')
    .select(['type', 'bytes'])
    .where('sha256', '=', hash)
    .executeTakeFirst()
}

function lessonRevisions(db: Db) {
  return db
    .selectFrom('revisions')
    .select(['id', 'thing_id', 'status', 'compiled', 'created_at'])
    .where('thing', '=', 'lesson')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
}

function toRevision(row: {
  id: Id
  thing_id: string
  status: 'draf' | 'terbit'
  compiled: string
  created_at: string
}): LessonRevision {
  return {
    id: row.id,
    lessonId: row.thing_id,
    status: row.status,
    outline: parseOutline(row.compiled),
    createdAt: row.created_at,
  }
}
