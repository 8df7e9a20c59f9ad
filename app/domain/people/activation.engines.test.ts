import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSessionFor } from '~/http/sessions.server'
import type { Connection } from '~db/connection.server'
import { guestActor } from '~/domain/permissions/actor'
import { budi, DAY_SEVEN, rina } from '~tests/support/actors'
import { describeEachEngine } from '~tests/support/engines'
import { makePerson } from '~tests/support/make'
import { activate, findByCode } from './activation.server'
import { issueCodes } from './issue-codes.server'
import { signIn } from './sign-in.server'

const PASSWORD = 'perahu kapuas senja teduh'
const address = '10.0.0.1'
const daysLater = (days: number) =>
  new Date(Date.parse(DAY_SEVEN) + days * 86_400_000).toISOString()

describeEachEngine('activation', (engine) => {
  let connection: Connection
  let siti: Awaited<ReturnType<typeof makePerson>>
  const db = () => connection.db

  beforeEach(async () => {
    connection = await engine.open()
    siti = await makePerson(connection.db, { nip: '198909032025212900' })
  })
  afterEach(() => connection.close())

  const issue = async (now = DAY_SEVEN) =>
    (await issueCodes(db(), budi(now), [siti.id])).get(siti.id)!
  const use = (code: string, password = PASSWORD, now = DAY_SEVEN) =>
    activate(db(), guestActor(now), { code, password, address })
  const find = (code: string, now = DAY_SEVEN) =>
    findByCode(db(), guestActor(now), { code, address })

  it('shows whom a code is for, typed in any way', async () => {
    const { code } = await issue()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    expect(await find(typed)).toMatchObject({ id: siti.id, activated: false })
  })

  it('sets the password, marks the person as activated and is written to the audit log', async () => {
    const { code } = await issue()
    expect(await use(code)).toBe(siti.id)
    const name = siti.number
    expect(await signIn(db(), guestActor(DAY_SEVEN), { name, password: PASSWORD, address })).toBe(
      siti.id,
    )
    const person = await db().selectFrom('people').selectAll().executeTakeFirstOrThrow()
    expect(person.activated_at).toBe(DAY_SEVEN)
    const verbs = await db().selectFrom('audit_entries').select('verb').orderBy('id').execute()
    expect(verbs.map(({ verb }) => verb)).toEqual(['issue-code', 'activate', 'sign-in'])
  })

  it('stores the hash of the code alone', async () => {
    const { code } = await issue()
    const rows = await db().selectFrom('activation_codes').selectAll().execute()
    const audit = await db().selectFrom('audit_entries').selectAll().execute()
    expect(JSON.stringify([rows, audit])).not.toContain(code)
  })

  it('counts once', async () => {
    const { code } = await issue()
    await use(code)
    await expect(use(code, 'kata sandi orang lain')).rejects.toMatchObject({ kind: 'invalid' })
    expect(await find(code)).toBeNull()
  })

  it('answers a double press as the first', async () => {
    const { code } = await issue()
    await use(code)
    expect(await use(code)).toBe(siti.id)
  })

  it('answers two presses at the same moment as one', async () => {
    const { code } = await issue()
    expect(await Promise.all([use(code), use(code)])).toEqual([siti.id, siti.id])
    const verbs = await db().selectFrom('audit_entries').select('verb').execute()
    expect(verbs.map(({ verb }) => verb).toSorted()).toEqual(['activate', 'issue-code'])
  })

  it('is no way to guess the password with a slip that was used', async () => {
    const { code } = await issue()
    await use(code)
    for (let attempt = 0; attempt < 10; attempt += 1)
      await expect(use(code, `tebakan ke-${attempt} yang keliru`)).rejects.toThrow('belum cocok')
    await expect(use(code)).rejects.toThrow('belum cocok')
  })

  it('counts once also for two at the same moment', async () => {
    const { code } = await issue()
    const both = await Promise.allSettled([
      use(code, 'perahu kapuas senja teduh'),
      use(code, 'jembatan landak pagi cerah'),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('ends after 14 days', async () => {
    const { code, expiresAt } = await issue()
    expect(expiresAt).toBe(daysLater(14))
    expect(await find(code, daysLater(13.9))).not.toBeNull()
    expect(await find(code, daysLater(14))).toBeNull()
    await expect(use(code, PASSWORD, daysLater(14))).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('ends when a newer code is issued', async () => {
    const older = await issue()
    const newer = await issue()
    expect(await find(older.code)).toBeNull()
    expect(await find(newer.code)).not.toBeNull()
  })

  it('ends every session when a new code is used', async () => {
    await use((await issue()).code)
    await createSessionFor(db(), siti.id, { device: 'own', label: '', now: DAY_SEVEN })
    await use((await issue()).code, 'jembatan landak pagi cerah')
    expect(await db().selectFrom('sessions').selectAll().execute()).toEqual([])
    const verbs = await db().selectFrom('audit_entries').select('verb').execute()
    expect(verbs.map(({ verb }) => verb)).toContain('reset-password')
  })

  it('keeps the code when the password is refused', async () => {
    const { code } = await issue()
    await expect(use(code, 'pendek')).rejects.toMatchObject({
      kind: 'invalid',
      fields: { password: expect.stringContaining('12') },
    })
    expect(await use(code)).toBe(siti.id)
  })

  it('stops somebody who tries many codes', async () => {
    for (let attempt = 0; attempt < 100; attempt += 1) await find('AAAA-AAAA-AAAA')
    await expect(find((await issue()).code)).rejects.toThrow(/Terlalu banyak percobaan/)
  })

  it('issues a code for each of many, in one act', async () => {
    const people = [siti.id]
    for (let count = 0; count < 4; count += 1) people.push((await makePerson(db())).id)
    const codes = await issueCodes(db(), budi(), people)
    expect(new Set([...codes.values()].map(({ code }) => code)).size).toBe(5)
    const audit = await db().selectFrom('audit_entries').selectAll().execute()
    expect(audit).toHaveLength(1)
  })

  it('leaves one live code when several administrators issue at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => issueCodes(db(), budi(), [siti.id])))
    const live = await db()
      .selectFrom('activation_codes')
      .select('id')
      .where('person_id', '=', siti.id)
      .where('ended_at', 'is', null)
      .execute()
    expect(live).toHaveLength(1)
  })

  it('is the administrator’s to issue', async () => {
    await expect(issueCodes(db(), rina([]), [siti.id])).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
