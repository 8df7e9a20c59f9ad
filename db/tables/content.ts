/** Content: append-only revisions. */
import type { Id, Instant, Json, StaffGroup } from '../columns'

export interface RevisionsTable {
  id: Id
  thing: 'programme' | 'lesson'
  thing_id: string
  /** SHA-256 of the source (a lesson's source is its MDX and its GIFT together). */
  hash: string
  source: string
  /** JSON made at publish: a programme's plan, or a lesson's title, minutes and parts. */
  compiled: Json
  status: 'draf' | 'terbit'
  origin: 'file' | 'editor'
  author_id: Id | null
  created_at: Instant
}

/** A lesson's part, ready to send: a request reads one row. */
export interface LessonPartsTable {
  revision_id: Id
  /** '' for everyone, or the staff group this variant is for. */
  staff_group: StaffGroup | ''
  position: number
  part_id: string
  title: string
  minutes: number
  html: string
  /** JSON list of the interactive blocks whose placeholders stand in the HTML. */
  blocks: Json
}

/** Questions pinned by the revision that carries them. The body holds the key: it never leaves the server. */
export interface QuestionsTable {
  revision_id: Id
  question_id: string
  position: number
  kind: string
  body: Json
}

export interface LessonImagesTable {
  revision_id: Id
  name: string
  file_hash: string
}

/** Files are rows, so that one backup has all. */
export interface FilesTable {
  sha256: string
  type: string
  bytes: Uint8Array
  size: number
  added_at: Instant
}

/** A file that changed while a newer editor revision stands: listed, never overwritten. */
export interface ContentConflictsTable {
  id: Id
  thing: 'programme' | 'lesson'
  thing_id: string
  hash: string
  found_at: Instant
  settled_at: Instant | null
}

/** Append-only: what a module was called, which lessons it held, and its bank of questions. */
export interface ModuleRevisionsTable {
  id: Id
  module_id: string
  /** SHA-256 of `modul.yaml`, `bank.gift` and the ids of the lessons. */
  hash: string
  title: string
  summary: string
  /** JSON list of the ids of its lessons. */
  lessons: Json
  /** JSON of both files as they were written. */
  source: Json
  author_id: Id | null
  created_at: Instant
}

/** Questions from which tests draw, by objective. The body holds the key: it never leaves the server. */
export interface BankQuestionsTable {
  revision_id: Id
  question_id: string
  position: number
  kind: string
  /** Id of the objective it tests, which one of the module's lessons states. */
  objective: string
  body: Json
}
