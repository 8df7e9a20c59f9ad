/**
 * Every table, types only. Portable between SQLite and PostgreSQL:
 * ids are UUIDv7 text, instants `YYYY-MM-DDTHH:mm:ss.sssZ`, days `YYYY-MM-DD`,
 * booleans 0/1, JSON as text. The tables are made in `migrations/`.
 */
import type { Kysely, Transaction } from 'kysely'

/** What a domain function receives: the database, or the transaction it must stay inside. */
export type Db = Kysely<Database> | Transaction<Database>

export type Id = string
/** `2025-06-18T00:15:00.000Z`, always UTC with milliseconds, so that text order is time order. */
export type Instant = string
/** `2025-06-18`, a calendar day in Pontianak (WIB). */
export type IsoDate = string
/** JSON text; the owning domain parses it with its zod schema. */
export type Json = string
type Flag = 0 | 1

export type Employment = 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PARUH_WAKTU'
export type StaffGroup = 'teknis' | 'guru' | 'kesehatan'
export type DayKind = 'opening' | 'online' | 'self-study'
export type ItemKind = 'lesson' | 'test' | 'attendance' | 'journal' | 'survey' | 'external'
export type Organiser = 'instansi' | 'LAN'
export type CountBasis = 'hari_kerja' | 'hari_kalender'
export type WorkingWeek = 'senin-jumat' | 'senin-sabtu'
export type HolidayKind = 'libur-nasional' | 'cuti-bersama' | 'libur-daerah'

// ── People and how they enter ──────────────────────────────────────────────

export interface PeopleTable {
  id: Id
  /** Without titles, as the office wrote it; screens show title case. */
  name: string
  title_front: string
  title_back: string
  /** 18 digits as text. Unique and changeable: never a key, never a secret. */
  nip: string | null
  /** Eight digits printed on every slip, so that a person without NIP or e-mail can sign in. */
  number: string
  employment: Employment | null
  staff_group: StaffGroup | null
  position: string
  grade: string
  email: string | null
  phone: string | null
  unit_id: Id | null
  appointed_on: IsoDate | null
  activated_at: Instant | null
  created_at: Instant
  updated_at: Instant
}

/** A sign-in name is a row; its value (NIP digits, lower-case e-mail, participant number) is unique. */
export interface SignInNamesTable {
  value: string
  kind: 'nip' | 'email' | 'number'
  person_id: Id
  added_at: Instant
}

export interface PasswordsTable {
  person_id: Id
  hash: string
  set_at: Instant
}

/** One-time codes; only the SHA-256 is kept, so a printed slip is the only copy. */
export interface ActivationCodesTable {
  id: Id
  person_id: Id
  code_hash: string
  issued_at: Instant
  issued_by: Id | null
  expires_at: Instant
  used_at: Instant | null
  /** Set when a newer code replaced this one. */
  ended_at: Instant | null
}

/** "Begini nama Anda di sertifikat", each time it was confirmed; the newest counts. */
export interface CertificateNamesTable {
  id: Id
  person_id: Id
  name: string
  confirmed_at: Instant
}

/** What a person reported as wrong about themselves, to be settled within 3 × 24 hours (UU 27/2022 Pasal 30). */
export interface CorrectionsTable {
  id: Id
  person_id: Id
  field: string
  wanted: string
  reported_at: Instant
  settled_at: Instant | null
  settled_by: Id | null
}

/** Roles are relations: administrator of the agency, trainer of a cohort, contact of a unit. */
export interface RolesTable {
  id: Id
  person_id: Id
  role: 'administrator' | 'trainer' | 'contact'
  cohort_id: Id | null
  unit_id: Id | null
  granted_at: Instant
  granted_by: Id | null
  ended_at: Instant | null
}

export interface SessionsTable {
  id: Id
  token_hash: string
  person_id: Id
  /** `shared` is "Bukan perangkat saya": ends after 15 idle minutes. */
  device: 'own' | 'shared'
  label: string
  /** The enrolment chosen when a person learns in several cohorts. */
  enrolment_id: Id | null
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
}

export interface ThrottlesTable {
  key: string
  points: number
  expires_at: Instant | null
}

// ── Units and the calendar ─────────────────────────────────────────────────

/** Two levels: an agency (perangkat daerah, parent_id null) and the units below it. */
export interface UnitsTable {
  id: Id
  parent_id: Id | null
  name: string
  /** The name folded for comparison; unique under its parent. */
  name_key: string
  /** Units with shifts are given more days before silence is noted. */
  shift_work: Flag
  created_at: Instant
}

/** Which agency a unit name belongs to; the administrator's corrections come before the platform's rules. */
export interface UnitRulesTable {
  id: Id
  match: 'exact' | 'prefix' | 'contains'
  pattern: string
  agency_name: string
  origin: 'platform' | 'administrator'
  added_at: Instant
  added_by: Id | null
}

export interface HolidaysTable {
  id: Id
  date: IsoDate
  name: string
  kind: HolidayKind
  decree: string
  certainty: string
  added_at: Instant
  added_by: Id | null
  removed_at: Instant | null
  removed_by: Id | null
}

// ── Content: append-only revisions ─────────────────────────────────────────

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

// ── Cohorts and their dates ────────────────────────────────────────────────

export interface CohortsTable {
  /** Made by the form's loader: a repeated submit finds its own row. */
  id: Id
  slug: string
  name: string
  programme_id: string
  programme_revision_id: Id
  starts_on: IsoDate
  basis: CountBasis
  working_week: WorkingWeek
  decree_number: string
  decree_date: IsoDate
  place: string
  signatory_name: string
  signatory_position: string
  /** *Batas akhir*: no new completion after this day. */
  closes_on: IsoDate
  /** On time runs to the end of this many working days after the day itself. */
  on_time_days: number
  created_at: Instant
  /** Null when the platform itself made it (demo, commands). */
  created_by: Id | null
}

export interface CohortDaysTable {
  cohort_id: Id
  day_id: string
  number: number
  kind: DayKind
  title: string
  /** Group heading on the path: "Agenda 1: Bela negara". */
  agenda: string
  date: IsoDate
  anchored: Flag
  /** The re-plan that moved it last. */
  moved_by: Id | null
}

export interface CohortItemsTable {
  cohort_id: Id
  item_id: string
  day_id: string
  position: number
  kind: ItemKind
  required: Flag
  title: string
  minutes: number
  organiser: Organiser
  lesson_id: string | null
  /** Null while the lesson is not written: "Materi sedang disiapkan". */
  revision_id: Id | null
  options: Json
}

export interface ReplansTable {
  id: Id
  cohort_id: Id
  reason: string
  moves: Json
  applied_at: Instant
  applied_by: Id | null
}

/** An individual exception moves one person's day alone. */
export interface OwnDatesTable {
  id: Id
  enrolment_id: Id
  day_id: string
  date: IsoDate
  reason: string
  added_at: Instant
  added_by: Id | null
}

/** A later *batas akhir* for all, one unit or one person, with its reason. */
export interface ExtensionsTable {
  id: Id
  cohort_id: Id
  unit_id: Id | null
  enrolment_id: Id | null
  until: IsoDate
  reason: string
  added_at: Instant
  added_by: Id | null
}

// ── Enrolments, progress, answers ──────────────────────────────────────────

export interface EnrolmentsTable {
  id: Id
  cohort_id: Id
  person_id: Id
  agency_id: Id | null
  unit_id: Id | null
  staff_group: StaffGroup | null
  import_id: Id | null
  enrolled_at: Instant
  enrolled_by: Id | null
  /**
   * One character a programme day, kept in the transaction that changes it, so that lists never
   * scan completions: `-` nothing, `b` begun, `s` done on time, `l` done late (*susulan*).
   */
  day_marks: string
  days_done: number
  items_done: number
  last_seen_at: Instant | null
}

export interface PartCompletionsTable {
  enrolment_id: Id
  item_id: string
  part_id: string
  revision_id: Id
  completed_at: Instant
}

/** A completion only moves forward and keeps what it rests on. */
export interface ItemCompletionsTable {
  enrolment_id: Id
  item_id: string
  revision_id: Id | null
  rule_version: number
  evidence: Json
  completed_at: Instant
}

export interface DayCompletionsTable {
  enrolment_id: Id
  day_id: string
  on_time: Flag
  completed_at: Instant
}

/** Append-only; the newest row of an enrolment and item counts. */
export interface AttendancesTable {
  id: Id
  enrolment_id: Id
  item_id: string
  status: 'hadir' | 'daring' | 'izin' | 'sakit' | 'tugas-dinas' | 'tanpa-keterangan'
  letter_number: string
  recorded_at: Instant
  recorded_by: Id
}

/** The one store of answers. `id` is made by the client, so a repeat is ignored. */
export interface AnswersTable {
  id: Id
  enrolment_id: Id
  item_id: string
  /** A question's or a reflection's id. */
  target_id: string
  revision_id: Id
  value: Json
  sequence: number
  received_at: Instant
}

// ── Imports, audit ─────────────────────────────────────────────────────────

/** An uploaded sheet; preview and commit are pages over this row. */
export interface ImportsTable {
  id: Id
  cohort_id: Id
  file_name: string
  file_sha256: string
  mapping: Json
  summary: Json
  state: 'preview' | 'committed' | 'discarded'
  uploaded_at: Instant
  uploaded_by: Id | null
  committed_at: Instant | null
  committed_by: Id | null
}

export interface ImportRowsTable {
  import_id: Id
  sheet: string
  row: number
  verdict: 'new' | 'update' | 'same' | 'refused'
  /** The person as read, normalised. */
  person: Json
  /** The cells as found, for the sheet of refused rows. */
  cells: Json
  /** [{ level, column, field, found, reason, fix }] */
  findings: Json
  person_id: Id | null
}

export interface AuditEntriesTable {
  id: Id
  at: Instant
  actor_id: Id | null
  verb: string
  thing: string
  thing_id: string
  details: Json
}

/** The hash chain over audit entries, sealed in order by one runner. */
export interface AuditSealsTable {
  sequence: number
  entry_id: Id
  hash: string
  sealed_at: Instant
}

export interface Database {
  people: PeopleTable
  sign_in_names: SignInNamesTable
  passwords: PasswordsTable
  activation_codes: ActivationCodesTable
  certificate_names: CertificateNamesTable
  corrections: CorrectionsTable
  roles: RolesTable
  sessions: SessionsTable
  throttles: ThrottlesTable
  units: UnitsTable
  unit_rules: UnitRulesTable
  holidays: HolidaysTable
  revisions: RevisionsTable
  lesson_parts: LessonPartsTable
  questions: QuestionsTable
  lesson_images: LessonImagesTable
  files: FilesTable
  content_conflicts: ContentConflictsTable
  cohorts: CohortsTable
  cohort_days: CohortDaysTable
  cohort_items: CohortItemsTable
  replans: ReplansTable
  own_dates: OwnDatesTable
  extensions: ExtensionsTable
  enrolments: EnrolmentsTable
  part_completions: PartCompletionsTable
  item_completions: ItemCompletionsTable
  day_completions: DayCompletionsTable
  attendances: AttendancesTable
  answers: AnswersTable
  imports: ImportsTable
  import_rows: ImportRowsTable
  audit_entries: AuditEntriesTable
  audit_seals: AuditSealsTable
}
