import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import type { PlacedQuestion } from '../answers/gift.server'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import type { CompiledLesson } from './compile.server'
import type { LessonFolder } from './lesson-folder.server'
import { writeSource } from './lesson-source'
import { writeOutline } from './lesson-outline'
import type { StoredPicture } from './picture-file.server'

export interface NewRevision {
  folder: LessonFolder
  status: 'draf' | 'terbit'
  compiled: CompiledLesson
  questions: readonly PlacedQuestion[]
}

/** Appends a revision with its parts, questions and images, in one transaction. */
export async function writeRevision(db: Db, actor: Actor, input: NewRevision): Promise<Id> {
  const { folder, status, compiled } = input
  return inTransaction(db, async (trx) => {
    const id = newId()
    await trx
      .insertInto('revisions')
      .values({
        id,
        thing: 'lesson',
        thing_id: folder.id,
        hash: folder.hash,
        source: writeSource({
          materi: folder.source,
          soal: folder.gift,
          simulasi: Object.fromEntries(folder.simulations),
        }),
        compiled: writeOutline(compiled),
        status,
        origin: 'file',
        author_id: actor.personId,
        created_at: actor.now,
      })
      .execute()
    await writeParts(trx, id, compiled.parts)
    await writeQuestions(trx, id, input.questions)
    await writePictures(trx, actor, id, folder.pictures)
    await recordAudit(trx, actor, {
      verb: 'revise',
      thing: 'lesson',
      thingId: folder.id,
      details: { revision: id, status, origin: 'file' },
    })
    return id
  })
}

async function writeParts(trx: Db, id: Id, parts: CompiledLesson['parts']): Promise<void> {
  await trx
    .insertInto('lesson_parts')
    .values(
      parts.flatMap(({ partId, title, minutes, html, variants, blocks }, index) =>
        [{ staffGroup: '' as const, html }, ...variants].map((drawn) => ({
          revision_id: id,
          staff_group: drawn.staffGroup,
          position: index + 1,
          part_id: partId,
          title,
          minutes,
          html: drawn.html,
          blocks: JSON.stringify(blocks),
        })),
      ),
    )
    .execute()
}

async function writeQuestions(
  trx: Db,
  id: Id,
  questions: readonly PlacedQuestion[],
): Promise<void> {
  if (questions.length === 0) return
  await trx
    .insertInto('questions')
    .values(
      questions.map(({ question }, index) => ({
        revision_id: id,
        question_id: question.id,
        position: index + 1,
        kind: question.kind,
        body: JSON.stringify(question),
      })),
    )
    .execute()
}

async function writePictures(
  trx: Db,
  actor: Actor,
  id: Id,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  for (const [name, { hash, type, bytes }] of pictures) {
    await trx
      .insertInto('files')
      .values({ sha256: hash, type, bytes, size: bytes.length, added_at: actor.now })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    await trx
      .insertInto('lesson_images')
      .values({ revision_id: id, name, file_hash: hash })
      .execute()
  }
}
