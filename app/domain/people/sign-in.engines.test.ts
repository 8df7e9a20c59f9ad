import { afterEach, beforeEach, expect, it } from 'vitest'
import { guestActor } from '~/domain/permissions/actor'
import type { Connection } from '~db/connection.server'
import { DAY_SEVEN } from '~tests/support/actors'
import { describeEachEngine } from '~tests/support/engines'
import { makePerson } from '~tests/support/make'
import { hashPassword } from './password-hash.server'
import { signIn } from './sign-in.server'

const NIP = '199611302025212935'
const PASSWORD = 'perahu kapuas senja teduh'
const hash = await hashPassword(PASSWORD)
const WORDS =
  'NIP/email atau kata sandi belum cocok. Coba lagi, atau minta kode baru lewat WhatsApp BKPSDM.'

describeEachEngine('signing in', (engine) => {
  let connection: Connection
  let personId: string
  const guest = (now = DAY_SEVEN) => guestActor(now)
  const minutesLater = (minutes: number) =>
    new Date(Date.parse(DAY_SEVEN) + minutes * 60_000).toISOString()

  beforeEach(async () => {
    connection = await engine.open()
    const { id } = await makePerson(connection.db, {
      nip: NIP,
      email: 'Siti@contoh.id',
      number: '40718293',
    })
    personId = id
    await connection.db
      .insertInto('passwords')
      .values({ person_id: id, hash, set_at: DAY_SEVEN })
      .execute()
  })
  afterEach(() => connection.close())

  const tryName = (name: string, password = PASSWORD, address = '10.0.0.1', now = DAY_SEVEN) =>
    signIn(connection.db, guest(now), { name, password, address })

  it.each(['199611302025212935', '19961130 202521 2 935', ' 19961130.202521.2.935 '])(
    'takes the NIP %j',
    async (name) => expect(await tryName(name)).toBe(personId),
  )

  it('takes the e-mail in any case and the participant number', async () => {
    expect(await tryName('SITI@contoh.id')).toBe(personId)
    expect(await tryName('4071 8293')).toBe(personId)
  })

  it('refuses a wrong password, an unknown name and an account not activated with the same words', async () => {
    await makePerson(connection.db, { email: 'rina@contoh.id' })
    for (const [name, password] of [
      [NIP, 'salah sama sekali'],
      ['199611302025212999', PASSWORD],
      ['rina@contoh.id', PASSWORD],
    ] as const) {
      await expect(tryName(name, password)).rejects.toMatchObject({
        kind: 'invalid',
        message: WORDS,
        fields: {},
      })
    }
  })

  it('audits who signed in and what was refused, without anything typed', async () => {
    await tryName(NIP)
    await tryName(NIP, 'rahasia-yang-salah').catch(() => {})
    await tryName('sandi-di-kolom-nama').catch(() => {})
    const entries = await connection.db
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('id')
      .execute()
    expect(entries.map(({ verb, thing_id, actor_id }) => [verb, thing_id, actor_id])).toEqual([
      ['sign-in', personId, personId],
      ['sign-in-refused', personId, null],
      ['sign-in-refused', 'unknown', null],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/rahasia|sandi-di|10\.0\.0\.1|19961130/)
  })

  it('stops an account after ten wrong tries, whatever the address, and lets it in 15 minutes later', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await tryName(NIP, 'salah sama sekali', `10.0.0.${attempt}`).catch(() => {})
    }
    await expect(tryName(NIP, PASSWORD, '10.9.9.9')).rejects.toThrow(/Terlalu banyak percobaan/)
    await expect(tryName('40718293', PASSWORD, '10.9.9.9')).resolves.toBe(personId)
    expect(await tryName(NIP, PASSWORD, '10.9.9.9', minutesLater(16))).toBe(personId)
  })

  it('counts unknown names like known ones', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await tryName('tidak@ada.id').catch(() => {})
    await expect(tryName('tidak@ada.id')).rejects.toThrow(/Terlalu banyak percobaan/)
  })

  it('forgets the wrong tries of an account that signed in', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 8; attempt += 1) await tryName(NIP, 'salah').catch(() => {})
      expect(await tryName(NIP)).toBe(personId)
    }
  })

  it('lets an office of 150 people sign in from one address', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) await tryName(NIP)
    const counted = await connection.db
      .selectFrom('throttles')
      .select('points')
      .where('key', 'like', 'address%')
      .executeTakeFirstOrThrow()
    expect(counted.points).toBe(0)
  })

  it('stores no name and no address with its counters', async () => {
    await tryName(NIP, 'salah').catch(() => {})
    const rows = await connection.db.selectFrom('throttles').selectAll().execute()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/19961130|10\.0\.0/)
  })
})
