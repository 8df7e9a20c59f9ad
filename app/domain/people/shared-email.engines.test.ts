import { expect, it } from 'vitest'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import { makePerson } from '~tests/support/make'

describeEachEngine('an e-mail that several people give', (engine) => {
  it('signs in none of those already known', async () => {
    const { db, close } = await openTestDatabase(engine)
    const desk = await openImportDesk(db)
    const known = [
      await makePerson(db, { name: 'SITI RAHMAWATI', nip: '199503152025212986' }),
      await makePerson(db, { name: 'RINA KARTIKA', nip: '199503152025212987' }),
    ]
    const rows = known.map(({ name, nip }) => `${name};${nip};kantor@contoh.id`)
    await desk.enter(csv('Nama;NIP;Email', ...rows))
    // The first upload enrols them; the second changes enrolled people.
    await desk.enter(csv('Nama;NIP;Email', ...rows.map((row) => row.replace('kantor', 'upt'))))
    for (const { id } of known) {
      const kinds = (await desk.signInNames(id)).map(({ kind }) => kind)
      expect(kinds).not.toContain('email')
    }
    expect((await desk.enrolments()).map(({ email }) => email)).toEqual([
      'upt@contoh.id',
      'upt@contoh.id',
    ])
    await close()
  })
})
