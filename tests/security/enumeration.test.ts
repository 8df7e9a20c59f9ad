import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformActor } from '~/domain/permissions/actor'
import { activate } from '~/domain/people/activation.server'
import { issueCodes } from '~/domain/people/issue-codes.server'
import { hashPassword, passwordFits } from '~/domain/people/password-hash.server'
import type { Connection } from '~db/connection.server'
import { budi, DAY_SEVEN } from '~tests/support/actors'
import { makePerson } from '~tests/support/make'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'

const PASSWORD = 'perahu kapuas senja teduh'
let connection: Connection
let server: Awaited<ReturnType<typeof openServer>>

beforeAll(async () => {
  connection = await openMemoryStore()
  server = await openServer(connection)
})
afterAll(async () => {
  await server.close()
  await connection.close()
})

describe('signing in', () => {
  it('answers an unknown name, a wrong password and an account not activated byte for byte alike', async () => {
    const known = await makePerson(connection.db, { email: 'siti@contoh.id' })
    await makePerson(connection.db, { email: 'rina@contoh.id', name: 'Rina Kartika' })
    const hash = await hashPassword(PASSWORD)
    await connection.db
      .insertInto('passwords')
      .values({ person_id: known.id, hash, set_at: DAY_SEVEN })
      .execute()

    const names = ['siti@contoh.id', 'rina@contoh.id', 'nama@contoh.id']
    const answers = []
    for (const name of names) {
      const { status, text } = await server.ask('/masuk', { form: { name, password: 'bukan ini' } })
      answers.push({ status, text: text.replaceAll(name, 'NAMA') })
    }
    expect(answers[0]!.status).toBe(422)
    expect(answers[0]!.text).toContain('atau kata sandi belum cocok')
    expect(answers[0]!.text).not.toContain('bukan ini')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('does the same work for a name that does not exist', async () => {
    const hash = await hashPassword(PASSWORD)
    const timed = async (stored: string | null) => {
      const begun = performance.now()
      expect(await passwordFits(stored, 'bukan ini')).toBe(false)
      return performance.now() - begun
    }
    // The least of several: what the machine does beside only adds.
    const least = async (stored: string | null) =>
      Math.min(await timed(stored), await timed(stored), await timed(stored))
    expect(await least(null)).toBeGreaterThan((await least(hash)) / 4)
  })
})

describe('activation', () => {
  it('answers an unknown, used, replaced and expired code alike, and names nobody', async () => {
    const { id } = await makePerson(connection.db, { name: 'Dewi Lestari' })
    const issue = async (now = DAY_SEVEN) =>
      (await issueCodes(connection.db, budi(now), [id])).get(id)!.code
    const expired = await issue('2025-05-01T00:00:00.000Z')
    const replaced = await issue()
    const used = await issue()
    const guest = { ...platformActor('2025-06-18T01:00:00.000Z'), administrator: false }
    await activate(connection.db, guest, { code: used, password: PASSWORD, address: 'lain' })

    const pages = []
    for (const code of ['AAAA-BBBB-CCCC', expired, replaced, used]) {
      const { status, text } = await server.ask(`/aktivasi?kode=${code}`)
      pages.push({ status, text: text.replaceAll(code, 'KODE') })
    }
    expect(pages[0]!.text).toContain('Kode belum cocok')
    expect(pages[0]!.text).not.toContain('Dewi')
    for (const page of pages) expect(page).toEqual(pages[0])
  })

  it('shows a masked NIP, and only with a valid code', async () => {
    const nip = '198909032025212900'
    const { id } = await makePerson(connection.db, { name: 'SITI RAHMAWATI', nip })
    const { code } = (await issueCodes(connection.db, budi(), [id])).get(id)!
    const { text } = await server.ask(`/aktivasi?kode=${code}`)
    expect(text).toContain('Siti Rahmawati')
    expect(text).not.toContain(nip)
    expect((await server.ask(`/aktivasi.data?kode=${code}`)).text).not.toContain(nip)
  })
})
