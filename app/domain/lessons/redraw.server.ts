import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { compileLesson, RENDERING, type CompiledLesson } from './compile.server'
import { hasErrors } from './finding'
import { parseOutline, writeOutline, type LessonOutline } from './lesson-outline'
import { parseSource } from './lesson-source'
import { readLesson } from './lint.server'
import { readPicture, type StoredPicture } from './picture-file.server'

/**
 * Draws stored lessons again when the blocks look different now (`RENDERING` was raised): the HTML of
 * a revision follows from its source, which stays as it is, so running cohorts get a mended block
 * too. A source that today's rules refuse keeps the HTML it has. Answers the ids of lessons redrawn.
 */
export async function redrawLessons(db: Db, actor: Actor): Promise<string[]> {
  const revisions = await db
    .selectFrom('revisions')
    .select(['id', 'thing_id', 'compiled'])
    .where('thing', '=', 'lesson')
    .execute()
  const redrawn = new Set<string>()
  for (const { id, thing_id, compiled } of revisions) {
    const outline = outlineOf(compiled)
    if (!outline || outline.rendering === RENDERING) continue
    const lesson = await recompile(db, actor, id)
    await store(db, id, outline, lesson)
    if (lesson) redrawn.add(thing_id)
  }
  return [...redrawn]
}

/** Null for a revision that was not written by the compiler. */
function outlineOf(compiled: string): LessonOutline | null {
  try {
    return parseOutline(compiled)
  } catch {
    return null
  }
}

async function recompile(db: Db, actor: Actor, id: Id): Promise<CompiledLesson | null> {
  const { source } = await db
    .selectFrom('revisions')
    .select('source')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { materi, soal, simulasi } = parseSource(source)
  const pictures = await findPictures(db, id)
  const read = readLesson({
    source: materi,
    gift: soal,
    images: [...pictures.keys()],
    simulations: new Map(Object.entries(simulasi)),
    today: dayOf(actor.now),
  })
  return hasErrors(read.findings) ? null : compileLesson(read, pictures)
}

async function findPictures(db: Db, id: Id): Promise<Map<string, StoredPicture>> {
  const rows = await db
    .selectFrom('lesson_images')
    .innerJoin('files', 'sha256', 'file_hash')
    .select(['name', 'bytes'])
    .where('revision_id', '=', id)
    .execute()
  return new Map(
    rows.flatMap(({ name, bytes }) => {
      const picture = readPicture(Buffer.from(bytes))
      return picture ? [[name, picture] as const] : []
    }),
  )
}

/** Only what is drawn changes; parts, questions and minutes stay as people began them. */
async function store(
  db: Db,
  id: Id,
  outline: LessonOutline,
  lesson: CompiledLesson | null,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const { partId, html, variants } of lesson?.parts ?? []) {
      for (const drawn of [{ staffGroup: '' as const, html }, ...variants]) {
        await trx
          .updateTable('lesson_parts')
          .set({ html: drawn.html })
          .where('revision_id', '=', id)
          .where('part_id', '=', partId)
          .where('staff_group', '=', drawn.staffGroup)
          .execute()
      }
    }
    const { bytes, statements } = lesson ?? outline
    await trx
      .updateTable('revisions')
      .set({ compiled: writeOutline({ ...outline, bytes, statements, rendering: RENDERING }) })
      .where('id', '=', id)
      .execute()
  })
}
