import { afterEach, beforeEach, expect, it } from 'vitest'
import { guestActor, type Actor } from '~/domain/permissions/actor'
import { findActor } from '~/domain/permissions/find-actor.server'
import { createSessionFor } from '~/http/sessions.server'
import type { Connection } from '~db/connection.server'
import { budi, DAY_SEVEN } from '~tests/support/actors'
import { describeEachEngine } from '~tests/support/engines'
import { makeCohort, makeEnrolment, makePerson, makeRole } from '~tests/support/make'
import { activate } from './activation.server'
import { changePassword } from './change-password.server'
import { chooseEnrolment } from './choose-enrolment.server'
import { exportOwnData } from './export-own-data.server'
import { inviteStaff } from './invite.server'
import { issueCodes } from './issue-codes.server'
import { ownData } from './own-data.server'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.server'
import { signIn } from './sign-in.server'

const PASSWORD = 'perahu kapuas senja teduh'
const address = '10.0.0.1'

describeEachEngine('one’s own account', (engine) => {
  let connection: Connection
  let actor: Actor
  const db = () => connection.db

  beforeEach(async () => {
    connection = await engine.open()
    const { id, name } = await makePerson(connection.db)
    actor = await findActor(connection.db, { id, name }, DAY_SEVEN)
    const code = (await issueCodes(db(), budi(), [id])).get(id)!.code
    await activate(db(), guestActor(DAY_SEVEN), { code, password: PASSWORD, address })
  })
  afterEach(() => connection.close())

  const begin = (personId = actor.personId!) =>
    createSessionFor(db(), personId, { device: 'own', label: 'Chrome di Android', now: DAY_SEVEN })

  it('changes the password and ends every session', async () => {
    await begin()
    const next = 'jembatan landak pagi cerah'
    await changePassword(db(), actor, { currentPassword: PASSWORD, newPassword: next })
    expect(await listOwnSessions(db(), actor)).toEqual([])
    const { number } = await ownData(db(), actor)
    const guest = guestActor(DAY_SEVEN)
    await expect(
      signIn(db(), guest, { name: number, password: PASSWORD, address }),
    ).rejects.toThrow()
    expect(await signIn(db(), guest, { name: number, password: next, address })).toBe(
      actor.personId,
    )
  })

  it('names the field at fault and changes nothing', async () => {
    await begin()
    await expect(
      changePassword(db(), actor, {
        currentPassword: 'salah',
        newPassword: 'jembatan landak pagi',
      }),
    ).rejects.toMatchObject({ fields: { currentPassword: 'Kata sandi sekarang belum cocok.' } })
    await expect(
      changePassword(db(), actor, { currentPassword: PASSWORD, newPassword: 'pendek' }),
    ).rejects.toMatchObject({ fields: { newPassword: expect.any(String) } })
    expect(await listOwnSessions(db(), actor)).toHaveLength(1)
  })

  it('lists and ends one’s own sessions, and nobody else’s', async () => {
    await begin()
    await begin()
    const other = await makePerson(db(), { name: 'Joko Susilo' })
    await begin(other.id)
    const joko = await findActor(db(), { id: other.id, name: other.name }, DAY_SEVEN)
    const [jokos] = await listOwnSessions(db(), joko)

    const [first, second] = await listOwnSessions(db(), actor)
    await expect(endOwnSession(db(), actor, jokos!.id)).rejects.toMatchObject({ kind: 'not-found' })
    await endOwnSession(db(), actor, first!.id)
    expect(await listOwnSessions(db(), actor)).toEqual([second])
    expect(await endOtherSessions(db(), actor, second!.id)).toBe(0)
    expect(await listOwnSessions(db(), joko)).toHaveLength(1)
  })

  it('knows a person’s relations, without those that ended', async () => {
    const { cohort } = await makeCohort(db())
    const enrolment = await makeEnrolment(db(), {
      cohort_id: cohort.id,
      person_id: actor.personId!,
    })
    const person_id = actor.personId!
    await makeRole(db(), { person_id, role: 'trainer', cohort_id: cohort.id })
    await makeRole(db(), { person_id, role: 'administrator', ended_at: DAY_SEVEN })
    const found = await findActor(db(), { id: person_id, name: 'SITI RAHMAWATI' }, DAY_SEVEN)
    expect(found).toMatchObject({
      name: 'Siti Rahmawati',
      administrator: false,
      trainerOf: [cohort.id],
      learnsIn: [{ cohortId: cohort.id, enrolmentId: enrolment.id }],
    })
  })

  it('chooses only among one’s own cohorts', async () => {
    const { cohort } = await makeCohort(db())
    const foreign = await makeEnrolment(db(), { cohort_id: cohort.id })
    await begin()
    const [session] = await listOwnSessions(db(), actor)
    await expect(
      chooseEnrolment(db(), actor, { sessionId: session!.id, enrolmentId: foreign.id }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('gives a person everything kept about them, and nothing of others', async () => {
    const { cohort } = await makeCohort(db())
    await makeEnrolment(db(), { cohort_id: cohort.id, person_id: actor.personId! })
    await makeEnrolment(db(), {
      cohort_id: cohort.id,
      person_id: (await makePerson(db(), { name: 'Joko Susilo' })).id,
    })
    const text = JSON.stringify(await exportOwnData(db(), actor))
    expect(text).toContain(cohort.name)
    expect(text).not.toMatch(/Joko|argon2|hash/)
  })

  it('invites an administrator, who sets a password by the code', async () => {
    const invited = await inviteStaff(db(), budi(), {
      name: 'Dewi Lestari',
      email: 'Dewi@contoh.id',
    })
    const personId = await activate(db(), guestActor(DAY_SEVEN), {
      code: invited.code,
      password: PASSWORD,
      address,
    })
    expect(personId).toBe(invited.personId)
    const dewi = await findActor(db(), { id: personId, name: 'Dewi Lestari' }, DAY_SEVEN)
    expect(dewi.administrator).toBe(true)
  })

  it('invites the same e-mail again without a second person or role, and ends sessions when the role is new', async () => {
    const input = { name: 'Dewi Lestari', email: 'dewi@contoh.id' }
    const first = await inviteStaff(db(), budi(), input)
    await begin(first.personId)
    const again = await inviteStaff(db(), budi(), input)
    expect(again.personId).toBe(first.personId)
    const roles = await db().selectFrom('roles').selectAll().execute()
    expect(roles).toHaveLength(1)
  })

  it('refuses to invite what is no e-mail, and by who is no administrator', async () => {
    await expect(inviteStaff(db(), budi(), { name: 'Dewi', email: 'dewi' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(
      inviteStaff(db(), actor, { name: 'Dewi', email: 'dewi@contoh.id' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
