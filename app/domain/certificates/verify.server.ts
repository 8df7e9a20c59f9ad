import type { Db, Instant, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { countTry, forgetTry } from '../people/throttle.server'
import { invalid, notFound } from '../refusal'
import type { CertificateFacts, CertificateStatus } from './certificate'
import { readCertificateCode } from './code.server'
import { maskName } from './mask-name.rules'

/** The least that tells whether a paper in one's hand is what it says. */
export interface Verified {
  status: CertificateStatus
  /** When it was revoked or replaced. */
  endedAt: Instant | null
  number: string
  /** In full for who has the code; masked for who asks by number, since numbers can be guessed. */
  name: string
  /** Its last four digits alone: page data is public too. */
  nip: string | null
  programme: string
  from: IsoDate
  to: IsoDate
  hours: number
  issuedOn: IsoDate
  signed: boolean
  /** The code in the address; null when asked by number. */
  code: string | null
}

const NOT_FOUND =
  'Tidak ada sertifikat dengan kode ini. Periksa lagi kodenya: 16 huruf dan angka di bawah kode QR. Bila sudah sama, sertifikat itu bukan dari platform ini.'

/** Looks a certificate up by the code of its QR, for anybody. Counts what is not found, by address. */
export async function verifyByCode(
  db: Db,
  actor: Actor,
  { typed, address }: { typed: string; address: string },
): Promise<Verified> {
  await countLookup(db, actor, address)
  const code = readCertificateCode(typed)
  const row = code && (await certificates(db).where('code', '=', code).executeTakeFirst())
  if (!row) notFound(NOT_FOUND)
  await forgetTry(db, 'address', lookupsOf(address), actor.now)
  return toVerified(row, code)
}

/**
 * Looks a certificate up by its number, with the name masked. Every look counts: whoever tries number
 * after number would otherwise read who was here.
 */
export async function verifyByNumber(
  db: Db,
  actor: Actor,
  { number, address }: { number: string; address: string },
): Promise<Verified | null> {
  await countLookup(db, actor, address)
  const row = await certificates(db)
    .where((eb) => eb(eb.fn('lower', ['number']), '=', number.trim().toLowerCase()))
    .executeTakeFirst()
  if (!row) return null
  const verified = toVerified(row, null)
  return { ...verified, name: maskName(verified.name), nip: null }
}

/** The Open Badges credential of a certificate, as a JWT. */
export async function readCredential(
  db: Db,
  actor: Actor,
  given: { typed: string; address: string },
): Promise<string> {
  const { code } = await verifyByCode(db, actor, given)
  const row = await db
    .selectFrom('certificates')
    .select('credential')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.credential ?? notFound('Sertifikat ini sedang dibuat. Coba lagi sebentar.')
}

const lookupsOf = (address: string) => `verifikasi ${address}`

async function countLookup(db: Db, actor: Actor, address: string): Promise<void> {
  const wait = await countTry(db, 'address', lookupsOf(address), actor.now)
  if (wait !== null) {
    invalid(`Terlalu banyak pencarian dari jaringan ini. Tunggu ${wait} menit, lalu coba lagi.`)
  }
}

function certificates(db: Db) {
  return db
    .selectFrom('certificates')
    .select(['number', 'facts', 'ended_at', 'ended_as', 'signed_hash'])
}

function toVerified(
  row: {
    number: string
    facts: string
    ended_at: Instant | null
    ended_as: 'dicabut' | 'diganti' | null
    signed_hash: string | null
  },
  code: string | null,
): Verified {
  const facts = JSON.parse(row.facts) as CertificateFacts
  return {
    status: row.ended_as ?? 'berlaku',
    endedAt: row.ended_at,
    number: row.number,
    name: facts.name,
    nip: facts.nip && facts.nip.replace(/^.{14}/, '•'.repeat(14)),
    programme: facts.programme.title,
    from: facts.from,
    to: facts.to,
    hours: facts.hours,
    issuedOn: facts.issuedOn,
    signed: row.signed_hash !== null,
    code,
  }
}
