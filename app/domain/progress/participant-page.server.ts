import type { Db, Employment, Id, Instant, IsoDate, StaffGroup } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import { rankAttention } from './attention-ranking.server'
import type { AttentionReason } from './attention.rules'
import { listParticipantDays, type ParticipantDay } from './participant-days.server'
import {
  findCorrections,
  findNewestCode,
  findParticipant,
  findSessions,
} from './participant-page.queries.server'
import { findClosingDay } from './plan.queries.server'
import { findWatchedCohort, type WatchedCohort } from './watched-cohort.server'

/** A reported correction must be settled within this time (UU 27/2022 Pasal 30). */
const CORRECTION_MS = 3 * 24 * 3_600_000

export interface ParticipantPage {
  cohort: WatchedCohort
  enrolmentId: Id
  person: {
    id: Id
    name: string
    nip: string | null
    number: string
    employment: Employment | null
    staffGroup: StaffGroup | null
    position: string
    grade: string
    email: string | null
    phone: string | null
    appointedOn: IsoDate | null
    agencyName: string | null
    unitName: string | null
  }
  account: {
    activatedAt: Instant | null
    lastSeenAt: Instant | null
    code: { issuedAt: Instant; expiresAt: Instant; state: 'open' | 'used' | 'over' } | null
    sessions: { id: Id; label: string; device: 'own' | 'shared'; seenAt: Instant }[]
  }
  corrections: {
    id: Id
    field: string
    wanted: string
    reportedAt: Instant
    dueAt: Instant
    settledAt: Instant | null
  }[]
  reasons: AttentionReason[]
  marks: string
  /** *Batas akhir* of this person, extensions included. */
  closesOn: IsoDate
  days: ParticipantDay[]
}

/**
 * All that is known of one participant's way through a cohort. That it was looked at is recorded
 * (UU 27/2022: who saw personal data). Refuses with not-found, also for an enrolment elsewhere.
 */
export async function viewParticipant(
  db: Db,
  actor: Actor,
  input: { slug: string; enrolmentId: Id },
): Promise<ParticipantPage> {
  const cohort = await findWatchedCohort(db, actor, input.slug)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: cohort.id })
  const row =
    (await findParticipant(db, cohort.id, input.enrolmentId)) ??
    notFound('Peserta ini tidak ditemukan di kegiatan ini.')
  const code = await findNewestCode(db, row.person_id)
  const [attention] = await rankAttention(db, cohort, input.enrolmentId)
  const page: ParticipantPage = {
    cohort,
    enrolmentId: input.enrolmentId,
    person: {
      id: row.person_id,
      name: fullName(row),
      nip: row.nip,
      number: row.number,
      employment: row.employment,
      staffGroup: row.staff_group,
      position: row.position,
      grade: row.grade,
      email: row.email,
      phone: row.phone,
      appointedOn: row.appointed_on,
      agencyName: row.agency_name,
      unitName: row.unit_name,
    },
    account: {
      activatedAt: row.activated_at,
      lastSeenAt: row.last_seen_at,
      code: code
        ? {
            issuedAt: code.issued_at,
            expiresAt: code.expires_at,
            state: codeState(code, actor.now),
          }
        : null,
      sessions: (await findSessions(db, row.person_id, actor.now)).map((session) => ({
        id: session.id,
        label: session.label,
        device: session.device,
        seenAt: session.seen_at,
      })),
    },
    corrections: (await findCorrections(db, row.person_id)).map((correction) => ({
      id: correction.id,
      field: correction.field,
      wanted: correction.wanted,
      reportedAt: correction.reported_at,
      dueAt: new Date(Date.parse(correction.reported_at) + CORRECTION_MS).toISOString(),
      settledAt: correction.settled_at,
    })),
    reasons: attention?.reasons ?? [],
    marks: row.day_marks,
    closesOn: await findClosingDay(db, {
      id: input.enrolmentId,
      cohort_id: cohort.id,
      unit_id: row.unit_id,
      agency_id: row.agency_id,
      closes_on: cohort.closesOn,
    }),
    days: await listParticipantDays(db, cohort, input.enrolmentId),
  }
  await recordAudit(db, actor, {
    verb: 'view-person',
    thing: 'person',
    thingId: row.person_id,
    details: { cohort: cohort.slug },
  })
  return page
}

function codeState(
  code: { expires_at: Instant; used_at: Instant | null; ended_at: Instant | null },
  now: Instant,
): 'open' | 'used' | 'over' {
  if (code.used_at) return 'used'
  return code.ended_at || code.expires_at <= now ? 'over' : 'open'
}
