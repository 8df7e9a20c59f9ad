import type { Db, Id, Instant } from '~db/schema'
import { codeMessage, whatsAppLink } from '../people/code-message.rules'
import { fullName } from '../people/full-name.rules'
import { issueCodes } from '../people/issue-codes.server'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { findParticipant } from './participant-page.queries.server'
import { findWatchedCohort } from './watched-cohort.server'

export interface RenewedCode {
  /** Never stored; whoever asked must show it now. */
  code: string
  expiresAt: Instant
  /** The message that carries it. */
  text: string
  /** Opens WhatsApp with the message ready; null without a mobile number. */
  whatsApp: string | null
}

/** A new one-time code for a participant who lost theirs or forgot the password. Recorded by `issueCodes`. */
export async function renewCode(
  db: Db,
  actor: Actor,
  input: { slug: string; enrolmentId: Id; origin: string },
): Promise<RenewedCode> {
  const cohort = await findWatchedCohort(db, actor, input.slug)
  const row =
    (await findParticipant(db, cohort.id, input.enrolmentId)) ??
    notFound('Peserta ini tidak ditemukan di kegiatan ini.')
  const issued = (await issueCodes(db, actor, [row.person_id])).get(row.person_id) ?? notFound()
  const text = codeMessage({
    name: fullName(row),
    ...issued,
    activationUrl: `${input.origin}/aktivasi`,
  })
  return { ...issued, text, whatsApp: whatsAppLink(row.phone, text) }
}
