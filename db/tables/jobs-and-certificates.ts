/** Work that runs beside the pages, and what it makes: certificates. */
import type { Id, Instant, IsoDate, Json } from '../columns'

/** Something slow that one runner does step by step; `id` was made by the form that asked. */
export interface JobsTable {
  id: Id
  kind: string
  /** What it is about: a cohort, … */
  thing_id: Id
  payload: Json
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number
  /** Faults of ours since it was last asked for. */
  attempts: number
  runner: string | null
  heartbeat_at: Instant | null
  /** Why it failed, in plain Indonesian. */
  error: string | null
  asked_at: Instant
  asked_by: Id | null
  started_at: Instant | null
  cancel_asked_at: Instant | null
  cancel_asked_by: Id | null
  finished_at: Instant | null
}

/** Whoever holds the row called `jobs` runs them; by the machine's clock, not the injected one. */
export interface JobLeasesTable {
  name: string
  runner: string
  until: Instant
}

/** Who signs a cohort's certificates from when until when; *Plt.* and *Plh.* stand in for a post. */
export interface SignatoriesTable {
  id: Id
  cohort_id: Id
  name: string
  nip: string | null
  position: string
  acting: '' | 'Plt.' | 'Plh.'
  from_on: IsoDate
  until_on: IsoDate | null
  added_at: Instant
  added_by: Id | null
}

/** Ed25519 keys. A retired one signs no more and goes on proving what it signed. */
export interface SigningKeysTable {
  /** Of the key's own thumbprint. */
  id: string
  public_key: Json
  /** AES-256-GCM under the key of `SIGNING_SECRET`, which the store does not hold. */
  sealed_private_key: string
  created_at: Instant
  created_by: Id | null
  retired_at: Instant | null
}

/** The last number given of a series in a year. */
export interface CertificateSerialsTable {
  /** The template that numbers are made of. */
  series: string
  year: number
  last: number
}

/** Everything printed on it is pinned in `facts`; only its end, its file and its signature come later. */
export interface CertificatesTable {
  id: Id
  enrolment_id: Id
  /** 80 random bits, as the QR carries them: `7K4M9QXT2HWC5N8P`. */
  code: string
  series: string
  year: number
  serial: number
  number: string
  /** Its place in the public list of revocations. */
  status_index: number
  /** `urn:uuid:…`: whom the credential speaks of, without saying who. */
  subject_id: string
  facts: Json
  issued_at: Instant
  issued_by: Id | null
  job_id: Id | null
  replaces_id: Id | null
  /** The Open Badges credential as a JWT; null until it is signed and drawn. */
  credential: string | null
  /** The compact signed text of the QR on its back. */
  proof: string | null
  document_hash: string | null
  /** The PDF that came back with an electronic signature. */
  signed_hash: string | null
  signed_at: Instant | null
  signed_by: Id | null
  ended_at: Instant | null
  ended_as: 'dicabut' | 'diganti' | null
  ended_by: Id | null
  end_reason: string | null
}
