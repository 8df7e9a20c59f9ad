import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { may } from '../permissions/may'
import { notFound } from '../refusal'

export interface ImageFile {
  /** `image/png`, `image/jpeg` or `image/webp`. */
  type: string
  bytes: Uint8Array
}

/**
 * An image of a lesson, by the SHA-256 of its file. Who reads drafts sees every image; a learner
 * those of lessons in their own cohorts. Anything else is not found.
 */
export async function readImage(db: Db, actor: Actor, hash: string): Promise<ImageFile> {
  const all = may(actor, { verb: 'read-drafts', thing: 'content' })
  const cohorts = actor.learnsIn.map(({ cohortId }) => cohortId)
  if (!all && cohorts.length === 0) notFound()
  const files = db.selectFrom('files').select(['type', 'bytes']).where('sha256', '=', hash)
  const visible = files.where('sha256', 'in', all ? imagesOfLessons(db) : imagesOf(db, cohorts))
  return (await visible.executeTakeFirst()) ?? notFound()
}

/** The table of files may hold other things than images of lessons; this way leads to none of them. */
const imagesOfLessons = (db: Db) => db.selectFrom('lesson_images').select('file_hash')

const imagesOf = (db: Db, cohortIds: readonly Id[]) =>
  db
    .selectFrom('lesson_images')
    .innerJoin('cohort_items', 'cohort_items.revision_id', 'lesson_images.revision_id')
    .select('file_hash')
    .where('cohort_id', 'in', cohortIds)
