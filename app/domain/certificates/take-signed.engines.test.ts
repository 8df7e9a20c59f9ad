import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { budi } from '~tests/support/actors'
import {
  AFTERWARDS,
  certificatesOf,
  issueAll,
  makeFinishers,
  SETTINGS,
} from '~tests/support/certified'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { readCertificateFile } from './read-document.server'
import { takeSignedFile } from './take-signed.server'
import { verifyByCode } from './verify.server'

const BUDI = budi(AFTERWARDS)
const SIGNATURE = Buffer.from(
  '\n9 0 obj<</Type/Sig/ByteRange [0 10 20 30]/Contents<00>>>endobj\n%%EOF',
)

describeEachEngine('a certificate that comes back signed', (engine) => {
  let connection: Connection
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
  })
  afterEach(() => connection.close())

  it('is taken when it is ours with a signature behind it, and refused when anything was changed', async () => {
    const { db } = connection
    const { cohortId } = await makeFinishers(db, 2)
    await issueAll(db, cohortId, 2)
    const [mine, other] = await certificatesOf(db, cohortId)
    const bytesOf = async (id: string) =>
      Buffer.from((await readCertificateFile(db, BUDI, SETTINGS, id)).bytes)
    const original = await bytesOf(mine!.id)
    const take = (bytes: Uint8Array) =>
      takeSignedFile(db, BUDI, { cohortId, certificateId: mine!.id, bytes })

    const altered = Buffer.concat([original, SIGNATURE])
    altered[300]! ^= 1
    await expect(take(altered)).rejects.toThrow('berbeda')
    const foreign = Buffer.concat([await bytesOf(other!.id), SIGNATURE])
    await expect(take(foreign)).rejects.toThrow('berbeda')
    await expect(take(original)).rejects.toThrow('belum memuat tanda tangan')
    await expect(take(Buffer.alloc(6_000_000))).rejects.toThrow('5 MB')

    const signed = Buffer.concat([original, SIGNATURE])
    await take(signed)
    expect(await bytesOf(mine!.id)).toEqual(signed)
    const verified = await verifyByCode(db, BUDI, { typed: mine!.code, address: 'a' })
    expect(verified.signed).toBe(true)
  })
})
