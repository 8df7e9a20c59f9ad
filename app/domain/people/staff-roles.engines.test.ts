import { beforeEach, expect, it } from 'vitest'
import { findActor } from '~/domain/permissions/find-actor.server'
import { createSessionFor } from '~/http/sessions.server'
import type { Db } from '~db/schema'
import { budi, DAY_SEVEN, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort } from '~tests/support/make'
import { endRoles } from './end-roles.server'
import { inviteStaff } from './invite.server'

const RINA = { name: 'Rina Kartika', email: 'rina@contoh.id' }
const DEWI = { name: 'Dewi Lestari', email: 'dewi@contoh.id' }

describeEachEngine('roles of staff', (engine) => {
  let db: Db
  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    return () => connection.close()
  })

  it('make a trainer of one cohort, once, and of a second one beside it', async () => {
    const [first, second] = [(await makeCohort(db)).cohort, (await makeCohort(db)).cohort]
    const { personId } = await inviteStaff(db, budi(), { ...RINA, trainsCohort: first.id })
    await inviteStaff(db, budi(), { ...RINA, trainsCohort: first.id })
    await inviteStaff(db, budi(), { ...RINA, trainsCohort: second.id })
    const found = await findActor(db, { id: personId, name: RINA.name }, DAY_SEVEN)
    expect(found.administrator).toBe(false)
    expect([...found.trainerOf].toSorted()).toEqual([first.id, second.id].toSorted())
  })

  it('end all together, with the sessions, in the audit log', async () => {
    const { cohort } = await makeCohort(db)
    const { personId } = await inviteStaff(db, budi(), { ...RINA, trainsCohort: cohort.id })
    await createSessionFor(db, personId, { device: 'own', label: 'Chrome', now: DAY_SEVEN })
    expect(await endRoles(db, budi(), { email: 'Rina@contoh.id' })).toBe(1)
    expect(await findActor(db, { id: personId, name: RINA.name }, DAY_SEVEN)).toMatchObject({
      trainerOf: [],
    })
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
    const verbs = await db.selectFrom('audit_entries').select('verb').execute()
    expect(verbs).toContainEqual({ verb: 'end-roles' })
    await expect(endRoles(db, budi(), RINA)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('leave an administrator, even when two are ended at once', async () => {
    await inviteStaff(db, budi(), RINA)
    await expect(endRoles(db, budi(), RINA)).rejects.toThrow('admin terakhir')
    await inviteStaff(db, budi(), DEWI)
    const both = [RINA, DEWI].map((one) => endRoles(db, budi(), one))
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status)
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are the administrator’s to end, and only of somebody known', async () => {
    await expect(endRoles(db, rina([]), RINA)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(endRoles(db, budi(), RINA)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
