import { expect, it } from 'vitest'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makePerson } from '~tests/support/make'
import { prepared } from './prepared'

const namesOf = prepared((db, given: { position: string; number: string }) =>
  db
    .selectFrom('people')
    .select('name')
    .where('position', '=', given.position)
    .where('number', '!=', given.number)
    .where('staff_group', '=', 'guru')
    .orderBy('name'),
)

describeEachEngine('a prepared query', (engine) => {
  it('answers each call by what that call gives, inside a transaction too', async () => {
    const { db, close } = await openTestDatabase(engine)
    const siti = await makePerson(db, { position: 'Guru', number: '20000001' })
    await makePerson(db, { position: 'Bidan', name: 'Rina Kartika' })
    await makePerson(db, { position: 'Guru', name: 'Budi Hartono', staff_group: 'teknis' })

    expect(await namesOf(db, { position: 'Guru', number: '0' })).toEqual([{ name: siti.name }])
    expect(await namesOf(db, { position: 'Bidan', number: '0' })).toEqual([
      { name: 'Rina Kartika' },
    ])
    expect(await namesOf(db, { position: 'Guru', number: siti.number })).toEqual([])
    await db.transaction().execute(async (trx) => {
      await makePerson(trx, { position: 'Guru', name: 'Agus Salim' })
      expect(await namesOf(trx, { position: 'Guru', number: '0' })).toHaveLength(2)
    })
    await close()
  })

  it('serves stores that are open at the same time', async () => {
    const first = await openTestDatabase(engine)
    const second = await openTestDatabase(engine)
    await makePerson(first.db, { position: 'Guru' })
    expect(await namesOf(first.db, { position: 'Guru', number: '0' })).toHaveLength(1)
    expect(await namesOf(second.db, { position: 'Guru', number: '0' })).toEqual([])
    await first.close()
    await second.close()
  })
})
