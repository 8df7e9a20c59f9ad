import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { invalid } from '../refusal'

export interface PublicKey {
  id: string
  jwk: JWK
}

export interface SigningKey {
  id: string
  key: CryptoKey
}

const NO_SECRET =
  'Kunci penanda sertifikat belum diatur di server. Pengelola mengisi SIGNING_SECRET (sedikitnya 32 huruf acak), lalu menjalankan ulang aplikasi.'
const OTHER_SECRET =
  'Kunci penanda sertifikat tidak terbuka dengan SIGNING_SECRET yang sekarang. Pakai nilai yang dahulu, atau buat kunci baru dengan "npm run keys:rotate".'

/** Whether certificates can be signed here at all; refuses with what to do. */
export function secretOf(settings: { signingSecret: string | null }): string {
  return settings.signingSecret ?? invalid(NO_SECRET)
}

/** The key that signs now; the first time it is asked for, one is made. */
export async function currentKey(db: Db, actor: Actor, secret: string): Promise<SigningKey> {
  const newest = () =>
    db
      .selectFrom('signing_keys')
      .select(['id', 'sealed_private_key'])
      .where('retired_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .executeTakeFirst()
  let row = await newest()
  if (!row) {
    await inTransaction(db, (trx) => makeKey(trx, actor, secret))
    row = await newest()
  }
  const jwk = JSON.parse(unseal(row!.sealed_private_key, secret)) as JWK
  return { id: row!.id, key: (await importJWK(jwk, 'EdDSA')) as CryptoKey }
}

/** Makes a new key that signs from now on. What older ones signed stays good: they go on proving it. */
export async function rotateKey(db: Db, actor: Actor, secret: string): Promise<string> {
  must(actor, { verb: 'steer', thing: 'agency' })
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable('signing_keys')
      .set({ retired_at: actor.now })
      .where('retired_at', 'is', null)
      .execute()
    return makeKey(trx, actor, secret)
  })
}

/** Every public key there ever was, newest first: whoever checks needs all of them. */
export async function publicKeys(db: Db): Promise<PublicKey[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .select(['id', 'public_key'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, public_key }) => ({ id, jwk: JSON.parse(public_key) as JWK }))
}

async function makeKey(trx: Db, actor: Actor, secret: string): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', {
    crv: 'Ed25519',
    extractable: true,
  })
  const { kty, crv, x } = await exportJWK(publicKey)
  const id = (await calculateJwkThumbprint({ kty, crv, x } as JWK)).slice(0, 12)
  await trx
    .insertInto('signing_keys')
    .values({
      id,
      public_key: JSON.stringify({ kty, crv, x }),
      sealed_private_key: seal(JSON.stringify(await exportJWK(privateKey)), secret),
      created_at: actor.now,
      created_by: actor.personId,
      retired_at: null,
    })
    .execute()
  await recordAudit(trx, actor, { verb: 'make-key', thing: 'signing-key', thingId: id })
  return id
}

/** The secret has enough bits of its own; nobody types it. */
const keyOf = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'kunci penanda sertifikat', 32))

function seal(text: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

function unseal(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    invalid(OTHER_SECRET)
  }
}
