import type { Db, Instant, StaffGroup } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { checkFolder } from './check-folder.server'
import type { Finding } from './finding'
import { readLessonFolders } from './module-folder.server'
import type { LessonOutline } from './lesson-outline'
import { findQuestions, lessonPart, newestRevision } from './lessons.queries.server'
import { proofBlock, type ProofBlock } from './proof-block.rules'

export interface LessonProof {
  lessonId: string
  /** The newest accepted text; null while the file has never been accepted. */
  text: { status: 'draf' | 'terbit'; since: Instant; outline: LessonOutline } | null
  /** What the linter says about the file as it is now. */
  findings: Finding[]
  /** Where the file stands, below the content folder; null for a lesson without one. */
  path: string | null
}

/** A lesson as its trainer examines it: the newest text, drafts included, and every finding. */
export async function lessonProof(
  db: Db,
  actor: Actor,
  input: { lessonId: string; contentDir: string },
): Promise<LessonProof> {
  must(actor, { verb: 'read-drafts', thing: 'content' })
  const { lessonId, contentDir } = input
  const revision = await newestRevision(db, lessonId)
  const folder = (await readLessonFolders(contentDir)).find(({ id }) => id === lessonId)
  if (!revision && !folder) notFound('Materi ini belum ditulis.')
  return {
    lessonId,
    text: revision
      ? { status: revision.status, since: revision.createdAt, outline: revision.outline }
      : null,
    findings: folder ? checkFolder(folder, dayOf(actor.now)).findings : [],
    path: folder?.path ?? null,
  }
}

export interface ProofPart {
  partId: string
  title: string
  minutes: number
  html: string
  blocks: ProofBlock[]
}

/**
 * One part as a participant of that staff group will see it. `tried` are the choices a trainer tries
 * out, by question; they are graded and forgotten.
 */
export async function proofPart(
  db: Db,
  actor: Actor,
  input: {
    lessonId: string
    partId: string
    staffGroup: StaffGroup | null
    tried: ReadonlyMap<string, readonly string[]>
  },
): Promise<ProofPart> {
  must(actor, { verb: 'read-drafts', thing: 'content' })
  const revision =
    (await newestRevision(db, input.lessonId)) ?? notFound('Materi ini belum ditulis.')
  const part =
    (await lessonPart(db, { ...input, revisionId: revision.id })) ??
    notFound('Bagian materi ini tidak ditemukan.')
  const questionIds = part.blocks.flatMap((block) =>
    block.kind === 'kuis' ? block.questionIds : [],
  )
  const questions = await findQuestions(db, revision.id, questionIds)
  const { partId, title, minutes, html } = part
  const blocks = part.blocks.map((block) => proofBlock(block, questions, input.tried))
  return { partId, title, minutes, html, blocks }
}
