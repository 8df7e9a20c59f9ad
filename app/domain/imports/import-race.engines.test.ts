import { expect, it } from 'vitest'
import { budi } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv } from '~tests/support/import-desk'
import { makeCohort } from '~tests/support/make'
import { commitImport } from './commit-import.server'
import { uploadImport } from './upload-import.server'

const people = Array.from(
  { length: 40 },
  (_, n) => `Peserta ${n};19950315202521${2900 + n};SD ${n}`,
)

describeEachEngine('imports saved at the same instant', (engine) => {
  it('make each person and unit once, whatever the order of their rows', async () => {
    const { db, close } = await openTestDatabase(engine)
    const sheets = [people, people.toReversed(), people.toSorted()].map((rows) =>
      csv('Nama;NIP;Unit Kerja', ...rows),
    )
    const uploads = await Promise.all(
      sheets.map(async (bytes) => {
        const { cohort } = await makeCohort(db)
        const upload = { cohortId: cohort.id, fileName: 'peserta.csv', bytes }
        return uploadImport(db, budi(), upload)
      }),
    )
    const outcomes = await Promise.all(
      uploads.map(({ id }) => commitImport(db, budi(), { importId: id })),
    )
    expect(outcomes.map(({ created }) => created).toSorted()).toEqual([0, 0, 40])
    expect(outcomes.map(({ known }) => known).toSorted()).toEqual([0, 40, 40])
    const count = async (table: 'people' | 'units' | 'enrolments') => {
      const { rows } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('rows'))
        .executeTakeFirstOrThrow()
      return Number(rows)
    }
    expect([await count('people'), await count('units'), await count('enrolments')]).toEqual([
      40, 40, 120,
    ])
    await close()
  })

  it('that disagree about somebody save one and show the other what it would change', async () => {
    const { db, close } = await openTestDatabase(engine)
    const uploads = await Promise.all(
      ['081200000001', '081200000002'].map(async (phone) => {
        const { cohort } = await makeCohort(db)
        const bytes = csv('Nama;NIP;HP', `Siti Rahmawati;199503152025212986;${phone}`)
        return uploadImport(db, budi(), { cohortId: cohort.id, fileName: 'peserta.csv', bytes })
      }),
    )
    const commits = uploads.map(
      ({ id }) =>
        () =>
          commitImport(db, budi(), { importId: id }),
    )
    const outcomes = await Promise.allSettled(commits.map((commit) => commit()))
    const refused = outcomes.findIndex(({ status }) => status === 'rejected')
    expect(outcomes[refused]).toMatchObject({ reason: { kind: 'conflict' } })
    expect(outcomes[1 - refused]).toMatchObject({ status: 'fulfilled', value: { created: 1 } })
    expect(await commits[refused]!()).toMatchObject({ created: 0, known: 1 })
    await close()
  })
})
