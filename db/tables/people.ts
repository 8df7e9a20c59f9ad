/** People and how they enter. */
import type { Id, Instant, IsoDate, Employment, StaffGroup } from '../columns'

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
