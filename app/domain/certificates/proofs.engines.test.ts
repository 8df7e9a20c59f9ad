import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import type { Db } from '~db/schema'
import { budi } from '~tests/support/actors'
import {
  AFTERWARDS,
  certificatesOf,
  issueAll,
  makeFinishers,
  SETTINGS,
} from '~tests/support/certified'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { checkProof } from './check-proof.rules'
import { revokeCertificate } from './end-certificate.server'
import { didDocument, keySet } from './issuer.rules'
import { offlineList, statusList } from './public-lists.server'
import { currentKey, publicKeys, rotateKey } from './signing-keys.server'

const BUDI = budi(AFTERWARDS)
const { origin, signingSecret: secret } = SETTINGS

describeEachEngine('proofs of a certificate', (engine) => {
  let connection: Connection
  let db: Db
  let cohortId: string
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
    ;({ cohortId } = await makeFinishers(db, 1))
    await issueAll(db, cohortId, 1)
  })
  afterEach(() => connection.close())

  const certificate = async () => (await certificatesOf(db, cohortId))[0]!
  const verify = async (jwt: string) =>
    jwtVerify(jwt, createLocalJWKSet(keySet(origin, await publicKeys(db)) as never), {
      issuer: 'did:web:localhost%3A3000',
      currentDate: new Date(AFTERWARDS),
    })

  it('the credential is an Open Badge that the published keys confirm', async () => {
    const { credential, number, code } = await certificate()
    const { payload } = await verify(credential!)
    expect(payload).toMatchObject({
      id: `${origin}/verifikasi/${code}`,
      jti: `${origin}/verifikasi/${code}`,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: { licenseNumber: number, creditsEarned: 2.5 },
    })
    const subject = payload.credentialSubject as { id: string }
    expect(subject.id).toMatch(/^urn:uuid:/)
    expect(payload.sub).toBe(subject.id)
    expect(JSON.stringify(payload)).not.toMatch(/\d{18}/)
    const { kid } = decodeProtectedHeader(credential!)
    const document = didDocument(origin, await publicKeys(db))
    expect(document.assertionMethod).toContain(kid)
  })

  it('a credential that was changed, or signed by another key, is refused', async () => {
    const { credential } = await certificate()
    const [head, body, signature] = credential!.split('.') as [string, string, string]
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const forged = Buffer.from(JSON.stringify({ ...claims, name: 'Lain' })).toString('base64url')
    await expect(verify([head, forged, signature].join('.'))).rejects.toThrow()
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    await expect(verify([none, body, ''].join('.'))).rejects.toThrow()

    const strangers = await openTestDatabase(engine)
    const { cohortId: elsewhere } = await makeFinishers(strangers.db, 1)
    await issueAll(strangers.db, elsewhere, 1)
    const [foreign] = await certificatesOf(strangers.db, elsewhere)
    await strangers.close()
    await expect(verify(foreign!.credential!)).rejects.toThrow()
  })

  it('the QR of the back proves the same without a network, until it is revoked', async () => {
    const { proof, id, number } = await certificate()
    const list = () => offlineList(db, BUDI, origin)
    const check = async (text: string) => checkProof(text, await list(), crypto.subtle)
    const address = `${origin}/verifikasi/luring#${proof}`
    expect(await check(address)).toMatchObject({ verdict: 'asli', facts: { number } })
    expect(await check(` ${proof!.slice(0, 40)}\n${proof!.slice(40)} `)).toMatchObject({
      verdict: 'asli',
    })
    await revokeCertificate(db, BUDI, { cohortId, certificateId: id, reason: 'Salah terbit' })
    expect(await check(address)).toMatchObject({ verdict: 'dicabut' })
  })

  it('a proof with any sign changed proves nothing', async () => {
    const { proof } = await certificate()
    const list = await offlineList(db, BUDI, origin)
    for (let at = 0; at < proof!.length; at += 7) {
      const sign = proof![at] === 'A' ? 'B' : 'A'
      const changed = proof!.slice(0, at) + sign + proof!.slice(at + 1)
      const { verdict } = await checkProof(changed, list, crypto.subtle)
      // The last sign of a base64 text holds spare bits: what it decodes to may be the same.
      if (verdict === 'asli') expect(at).toBe(proof!.length - 1)
    }
    expect(await checkProof('halo', list, crypto.subtle)).toEqual({ verdict: 'bukan-kode' })
    expect(await checkProof(proof!, { ...list, keys: [] }, crypto.subtle)).toMatchObject({
      verdict: 'kunci-tidak-dikenal',
    })
  })

  it('a new key signs what comes after; the old one goes on proving', async () => {
    const before = await certificate()
    const { id: old } = await currentKey(db, BUDI, secret)
    await rotateKey(db, { ...BUDI, now: '2025-07-10T02:00:00.000Z' }, secret)
    const { id } = await currentKey(db, BUDI, secret)
    expect(id).not.toBe(old)
    const { cohortId: next } = await makeFinishers(db, 1)
    await issueAll(db, next, 1)
    const [after] = await certificatesOf(db, next)
    expect(decodeProtectedHeader(after!.credential!).kid).toContain(id)
    await verify(before.credential!)
    await verify(after!.credential!)
  })

  it('a store without its secret signs nothing', async () => {
    await expect(currentKey(db, BUDI, 'rahasia lain yang juga cukup panjang')).rejects.toThrow(
      'SIGNING_SECRET',
    )
    const { sealed_private_key: sealed } = await db
      .selectFrom('signing_keys')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(sealed).not.toContain('"d"')
  })

  it('the status list sets the bit of what no longer stands, and no other', async () => {
    const { id, status_index: place } = await certificate()
    const bit = async () => {
      const { payload } = await verify(await statusList(db, BUDI, SETTINGS))
      const { encodedList } = payload.credentialSubject as { encodedList: string }
      const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'))
      const set = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
      return { here: (bits[place >> 3]! >> (7 - (place & 7))) & 1, set }
    }
    expect(await bit()).toEqual({ here: 0, set: 0 })
    await revokeCertificate(db, BUDI, { cohortId, certificateId: id, reason: 'Salah terbit' })
    expect(await bit()).toEqual({ here: 1, set: 1 })
  })
})
