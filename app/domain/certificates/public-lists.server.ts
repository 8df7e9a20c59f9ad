import { gzipSync } from 'node:zlib'
import { SignJWT } from 'jose'
import type { Db } from '~db/schema'
import type { JobSettings } from '../jobs/job'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { statusListAddress } from './credential.rules'
import { didOf, keyName } from './issuer.rules'
import { currentKey, publicKeys, secretOf } from './signing-keys.server'
import { STATUS_BITS } from './write-certificates.server'

/** What a device keeps to check certificates without a network: keys, and which no longer stand. */
export interface OfflineList {
  madeAt: string
  issuer: string
  keys: { id: string; x: string }[]
  /** Codes with what became of them. */
  ended: { code: string; as: 'dicabut' | 'diganti' }[]
}

export async function offlineList(db: Db, actor: Actor, origin: string): Promise<OfflineList> {
  const keys = await publicKeys(db)
  const ended = await db
    .selectFrom('certificates')
    .select(['code', 'ended_as'])
    .where('ended_at', 'is not', null)
    .orderBy('code')
    .execute()
  return {
    madeAt: actor.now,
    issuer: new URL(origin).host,
    keys: keys.map(({ id, jwk }) => ({ id, x: jwk.x ?? '' })),
    ended: ended.map(({ code, ended_as }) => ({ code, as: ended_as ?? 'dicabut' })),
  }
}

/**
 * The same for verifiers of others: a W3C Bitstring Status List, signed, in which the bit of every
 * certificate that was revoked or replaced is set.
 */
export async function statusList(db: Db, actor: Actor, settings: JobSettings): Promise<string> {
  const { origin } = settings
  if ((await publicKeys(db)).length === 0) notFound('Belum ada sertifikat yang terbit.')
  const key = await currentKey(db, actor, secretOf(settings))
  const ended = await db
    .selectFrom('certificates')
    .select('status_index')
    .where('ended_at', 'is not', null)
    .execute()
  const bits = Buffer.alloc(STATUS_BITS / 8)
  for (const { status_index: place } of ended) bits[place >> 3]! |= 0x80 >> (place & 7)
  const address = statusListAddress(origin)
  return new SignJWT({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(origin),
    validFrom: actor.now,
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: keyName(origin, key.id) })
    .setIssuer(didOf(origin))
    .setJti(address)
    .setSubject(`${address}#list`)
    .setNotBefore(new Date(actor.now))
    .sign(key.key)
}
