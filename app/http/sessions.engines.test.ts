import { Lucia } from 'lucia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import type { Connection } from '~db/connection.server'
import { describeEachEngine } from '~tests/support/engines'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import {
  createSessionFor,
  deleteExpiredSessions,
  endSession,
  findSession,
  kyselyAdapter,
  noteVisit,
} from './sessions.server'

const NINE = '2025-06-18T02:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(NINE) + minutes * 60_000).toISOString()
const DAY = 24 * 60

describeEachEngine('sessions', (engine) => {
  let connection: Connection
  let personId: string
  const db = () => connection.db

  beforeEach(async () => {
    connection = await engine.open()
    personId = (await makePerson(connection.db)).id
  })
  afterEach(() => connection.close())

  const begin = (device: 'own' | 'shared' = 'own', now = NINE) =>
    createSessionFor(db(), personId, { device, label: 'Chrome di Android', now })
  const seen = async (token: string, now: string) => {
    const session = await findSession(db(), token, now)
    if (session) await noteVisit(db(), session, null, now)
    return session
  }

  it('finds a session and its person by the token', async () => {
    const session = await findSession(db(), await begin(), NINE)
    expect(session).toMatchObject({ personId, personName: 'Siti Rahmawati', device: 'own' })
  })

  it('keeps only the hash of the token', async () => {
    const token = await begin()
    const row = await db().selectFrom('sessions').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('makes a new token at every sign-in', async () => {
    expect(await begin()).not.toBe(await begin())
  })

  it('does not take the hash for a token', async () => {
    await begin()
    const { token_hash } = await db()
      .selectFrom('sessions')
      .select('token_hash')
      .executeTakeFirstOrThrow()
    expect(await findSession(db(), token_hash, NINE)).toBeNull()
  })

  it('ends for its own token alone', async () => {
    const [one, other] = [await begin(), await begin()]
    await endSession(db(), one)
    expect(await findSession(db(), one, NINE)).toBeNull()
    expect(await findSession(db(), other, NINE)).not.toBeNull()
  })

  it('lets one’s own device stay for 60 days and no longer, however busy', async () => {
    const token = await begin()
    for (const days of [10, 30, 45, 59]) expect(await seen(token, later(days * DAY))).not.toBeNull()
    expect(await seen(token, later(60 * DAY + 1))).toBeNull()
  })

  it('ends a shared device after 15 minutes without a request', async () => {
    const token = await begin('shared')
    expect(await seen(token, later(14))).not.toBeNull()
    expect(await seen(token, later(28))).not.toBeNull()
    expect(await seen(token, later(44))).toBeNull()
  })

  it('ends a shared device after 12 hours even when it is always busy', async () => {
    const token = await begin('shared')
    for (let minutes = 10; minutes < 12 * 60; minutes += 10) await seen(token, later(minutes))
    expect(await seen(token, later(12 * 60 + 1))).toBeNull()
  })

  it('notes a visit at most once in five minutes', async () => {
    const { cohort } = await makeCohort(db())
    const enrolment = await makeEnrolment(db(), { cohort_id: cohort.id, person_id: personId })
    const token = await begin()
    const lastSeen = async (minutes: number) => {
      const session = await findSession(db(), token, later(minutes))
      await noteVisit(db(), session!, enrolment.id, later(minutes))
      const row = await db()
        .selectFrom('enrolments')
        .select('last_seen_at')
        .executeTakeFirstOrThrow()
      return row.last_seen_at
    }
    expect(await lastSeen(4)).toBeNull()
    expect(await lastSeen(5)).toBe(later(5))
    expect(await lastSeen(9)).toBe(later(5))
    expect(await lastSeen(10)).toBe(later(10))
  })

  it('clears expired sessions and no others', async () => {
    await begin('shared')
    const token = await begin('own')
    await deleteExpiredSessions(db(), later(20))
    expect(await findSession(db(), token, later(20))).not.toBeNull()
    const { count } = await db()
      .selectFrom('sessions')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(1)
  })
})

/** Lucia's own list of what an adapter must do, sentence by sentence. */
describeEachEngine('the adapter keeps Lucia’s contract', (engine) => {
  let connection: Connection
  let personId: string

  beforeEach(async () => {
    connection = await engine.open()
    personId = (await makePerson(connection.db)).id
  })
  afterEach(() => connection.close())

  const adapter = () => kyselyAdapter(connection.db, new Date().toISOString())
  const attributes = () => ({
    rowId: newId(),
    device: 'own' as const,
    label: '',
    enrolmentId: null,
    createdAt: NINE,
    seenAt: NINE,
  })
  const session = (id: string, expiresAt = new Date(Date.now() + 3_600_000)) => ({
    id,
    userId: personId,
    expiresAt,
    attributes: attributes(),
  })

  it('getSessionAndUser() answers [null, null] for an unknown id', async () => {
    expect(await adapter().getSessionAndUser('unknown')).toEqual([null, null])
  })

  it('setSession() creates a session and getSessionAndUser() answers it with its user and the id it was given', async () => {
    const made = session('secret')
    await adapter().setSession(made)
    const [found, user] = await adapter().getSessionAndUser('secret')
    expect(found).toMatchObject({ id: 'secret', userId: personId, attributes: made.attributes })
    expect(Math.abs(found!.expiresAt.getTime() - made.expiresAt.getTime())).toBeLessThan(1000)
    expect(user).toMatchObject({ id: personId, attributes: { name: 'Siti Rahmawati' } })
  })

  it('getUserSessions() answers all sessions of a user', async () => {
    await adapter().setSession(session('one'))
    await adapter().setSession(session('two'))
    expect(await adapter().getUserSessions(personId)).toHaveLength(2)
  })

  it('updateSessionExpiration() moves the end of a session', async () => {
    await adapter().setSession(session('secret'))
    const moved = new Date(Date.now() + 7_200_000)
    await adapter().updateSessionExpiration('secret', moved)
    const [found] = await adapter().getSessionAndUser('secret')
    expect(Math.abs(found!.expiresAt.getTime() - moved.getTime())).toBeLessThan(1000)
  })

  it('deleteSession() and deleteUserSessions() remove', async () => {
    await adapter().setSession(session('one'))
    await adapter().setSession(session('two'))
    await adapter().deleteSession('one')
    expect(await adapter().getUserSessions(personId)).toHaveLength(1)
    await adapter().deleteUserSessions(personId)
    expect(await adapter().getUserSessions(personId)).toEqual([])
  })

  it('deleteExpiredSessions() removes those that are over', async () => {
    await adapter().setSession(session('over', new Date(Date.now() - 10_000)))
    await adapter().setSession(session('valid'))
    await adapter().deleteExpiredSessions()
    expect(await adapter().getUserSessions(personId)).toHaveLength(1)
  })

  it('an expired session is not valid and is removed', async () => {
    await adapter().setSession(session('over', new Date(Date.now() - 10_000)))
    const answer = await new Lucia(adapter()).validateSession('over')
    expect(answer).toEqual({ session: null, user: null })
    expect(await adapter().getUserSessions(personId)).toEqual([])
  })
})
