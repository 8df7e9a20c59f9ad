import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { CertificatesTable, Db, Id, Instant } from '~db/schema'
import type { JobSettings } from '../jobs/job'
import { agencyProfile } from '../operation/agency-profile.server'
import type { CertificateFacts } from './certificate'
import { openBadge } from './credential.rules'
import { drawCertificate } from './drawing/draw-certificate.server'
import { proofOf, proofText } from './proof.rules'
import { signCredential } from './sign-credential.server'
import type { SigningKey } from './signing-keys.server'

/** Where the city signs. */
const PLACE = 'Pontianak'

type Row = Pick<
  Selectable<CertificatesTable>,
  'id' | 'code' | 'number' | 'facts' | 'status_index' | 'subject_id' | 'issued_at'
>

/** The signed and drawn half of a certificate, which may take its time outside any transaction. */
export interface Finished {
  id: Id
  credential: string
  proof: string
  bytes: Uint8Array
}

/** Signs and draws one certificate from what it pinned. Nothing is written. */
export async function finishCertificate(
  row: Row,
  { settings, key }: { settings: Pick<JobSettings, 'origin'>; key: SigningKey },
): Promise<Finished> {
  const facts = JSON.parse(row.facts) as CertificateFacts
  const agency = agencyProfile()
  const { origin } = settings
  const badge = openBadge({
    origin,
    agency: agency.shortName,
    code: row.code,
    number: row.number,
    subjectId: row.subject_id,
    statusIndex: row.status_index,
    issuedAt: row.issued_at,
    facts,
  })
  const credential = await signCredential(badge, { origin, key })
  const proof = await signProof(row, facts, key)
  const bytes = await drawCertificate(
    {
      facts,
      number: row.number,
      code: row.code,
      agency: agency.shortName,
      agencyName: agency.name,
      place: PLACE,
      host: new URL(origin).host,
      address: `${origin}/verifikasi/${row.code}`,
      proofAddress: `${origin}/verifikasi/luring#${proof}`,
    },
    row.issued_at,
  )
  return { id: row.id, credential, proof, bytes }
}

async function signProof(row: Row, facts: CertificateFacts, key: SigningKey): Promise<string> {
  const text = proofText(key.id, {
    code: row.code,
    number: row.number,
    name: facts.name,
    programme: facts.programme.title,
    from: facts.from,
    to: facts.to,
    hours: facts.hours,
    issuedOn: facts.issuedOn,
  })
  const signature = await crypto.subtle.sign('Ed25519', key.key, new TextEncoder().encode(text))
  return proofOf(text, new Uint8Array(signature))
}

/** Keeps the finished halves, inside the caller's transaction; what is kept already stays as it is. */
export async function keepFinished(trx: Db, finished: readonly Finished[], now: Instant) {
  for (const { id, credential, proof, bytes } of finished) {
    const document_hash = await keepFile(trx, bytes, now)
    await trx
      .updateTable('certificates')
      .set({ credential, proof, document_hash })
      .where('id', '=', id)
      .where('document_hash', 'is', null)
      .execute()
  }
}

/** A PDF as a row of its own, named by its SHA-256. */
export async function keepFile(trx: Db, bytes: Uint8Array, now: Instant): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await trx
    .insertInto('files')
    .values({
      sha256,
      type: 'application/pdf',
      bytes: Buffer.from(bytes),
      size: bytes.length,
      added_at: now,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  return sha256
}

/** The columns `finishCertificate` needs, of certificates that are not finished yet. */
export function unfinished(db: Db) {
  return db
    .selectFrom('certificates')
    .select(['id', 'code', 'number', 'facts', 'status_index', 'subject_id', 'issued_at'])
    .where('document_hash', 'is', null)
    .orderBy('serial')
}
