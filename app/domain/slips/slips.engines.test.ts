import { beforeEach, expect, it } from 'vitest'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson, makeUnit } from '~tests/support/make'
import type { Connection } from '~db/connection.server'
import type { Id } from '~db/schema'
import { printSlips } from './print-slips.server'
import { slipChoices } from './slip-choices.server'

const actor = budi()

describeEachEngine('activation slips', (engine) => {
  let connection: Connection
  let cohortId: Id
  let agencyId: Id
  let unitId: Id
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    const { db } = connection
    cohortId = (await makeCohort(db)).cohort.id
    agencyId = (await makeAgency(db, 'Dinas Kesehatan')).id
    unitId = (await makeUnit(db, { parent_id: agencyId, name: 'UPT Puskesmas Gang Sehat' })).id
    const enrol = async (name: string, unit_id: Id, activated_at: string | null = null) => {
      const person = await makePerson(db, { name, activated_at })
      await makeEnrolment(db, {
        cohort_id: cohortId,
        person_id: person.id,
        agency_id: agencyId,
        unit_id,
      })
    }
    await enrol('Siti Rahmawati', unitId)
    await enrol('Ayu Lubis', unitId)
    await enrol('Rina Kartika', agencyId)
    await enrol('Sudah Aktif', unitId, '2025-06-10T00:30:00.000Z')
    return () => connection.close()
  })

  const codesThatCount = async () => {
    const rows = await connection.db
      .selectFrom('activation_codes')
      .select('id')
      .where('ended_at', 'is', null)
      .execute()
    return rows.length
  }

  it('are for who has not activated, by agency and unit', async () => {
    expect(await slipChoices(connection.db, actor, cohortId)).toMatchObject([
      {
        name: 'Dinas Kesehatan',
        people: 3,
        units: [
          { name: 'Dinas Kesehatan', people: 1 },
          { unitId, people: 2 },
        ],
      },
    ])
  })

  it('carry new codes and end the earlier ones', async () => {
    const slips = await printSlips(connection.db, actor, { cohortId, untuk: `opd:${agencyId}` })
    expect(slips.map(({ name }) => name)).toEqual([
      'Rina Kartika, S.Pd.',
      'Ayu Lubis, S.Pd.',
      'Siti Rahmawati, S.Pd.',
    ])
    expect(slips.every(({ code }) => /^(\w{4}-){2}\w{4}$/.test(code))).toBe(true)
    await printSlips(connection.db, actor, { cohortId, untuk: `unit:${unitId}` })
    expect(await codesThatCount()).toBe(3)
  })

  it('with nobody left, say so', async () => {
    await expect(
      printSlips(connection.db, actor, { cohortId, untuk: 'tanpa-unit' }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    const everyone = await printSlips(connection.db, actor, { cohortId, untuk: 'semua' })
    expect(everyone).toHaveLength(3)
  })

  it('are printed by administrators alone', async () => {
    const learner = siti(await makeEnrolment(connection.db, { cohort_id: cohortId }))
    await expect(slipChoices(connection.db, learner, cohortId)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(
      printSlips(connection.db, learner, { cohortId, untuk: 'semua' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
