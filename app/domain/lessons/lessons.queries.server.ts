import type { Db, Id, StaffGroup } from '~db/schema'
import { parseOutline, type LessonOutline } from './lesson-outline'
import type { ChoiceQuestion } from '../answers/question'
import type { InteractiveBlock } from './interactive-block'

export interface LessonRevision {
  id: Id
  lessonId: string
  status: 'draf' | 'terbit'
  outline: LessonOutline
  createdAt: string
}

/** The newest revision of every lesson, drafts included. */
export async function newestRevisions(db: Db): Promise<Map<string, LessonRevision>> {
  const newest = new Map<string, LessonRevision>()
  for (const row of await lessonRevisions(db).execute()) {
    if (!newest.has(row.thing_id)) newest.set(row.thing_id, toRevision(row))
  }
  return newest
}

/** The newest published revision of every lesson: what a new cohort would read. */
export async function newestPublished(db: Db): Promise<LessonRevision[]> {
  const newest = new Map<string, LessonRevision>()
  for (const row of await lessonRevisions(db).where('status', '=', 'terbit').execute()) {
    if (!newest.has(row.thing_id)) newest.set(row.thing_id, toRevision(row))
  }
  return [...newest.values()]
}

/** The newest revision of one lesson, a draft included. */
export async function newestRevision(
  db: Db,
  lessonId: string,
): Promise<LessonRevision | undefined> {
  const row = await lessonRevisions(db).where('thing_id', '=', lessonId).executeTakeFirst()
  return row && toRevision(row)
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
  return {
    partId,
    position,
    title,
    minutes,
    html,
    blocks: JSON.parse(blocks) as InteractiveBlock[],
  }
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

/** Questions of a revision by their ids, with their keys: for the server only. */
export async function findQuestions(
  db: Db,
  revisionId: Id,
  questionIds: readonly string[],
): Promise<Map<string, ChoiceQuestion>> {
  if (questionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('questions')
    .select(['question_id', 'body'])
    .where('revision_id', '=', revisionId)
    .where('question_id', 'in', questionIds)
    .execute()
  return new Map(rows.map((row) => [row.question_id, JSON.parse(row.body) as ChoiceQuestion]))
}
