import { expect, it } from 'vitest'
import { budi, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makePerson } from '~tests/support/make'
import type { Db } from '~db/schema'
import { readAuditLog } from './audit-log.server'
import { recordAudit } from './record.server'

const at = (minute: number) => `2025-06-18T02:0${minute}:00.000Z`

async function makeStory(db: Db) {
  await makePerson(db, { id: 'budi', name: 'BUDI HARTONO', title_back: '' })
  await makePerson(db, { id: 'siti', name: 'SITI RAHMAWATI' })
  const { cohort } = await makeCohort(db)
  const record = (minute: number, verb: string, thing: string, thingId: string) =>
    recordAudit(db, budi(at(minute), 'budi'), { verb, thing, thingId })
  await record(1, 'create', 'cohort', cohort.id)
  await record(2, 'view-person', 'person', 'siti')
  await record(3, 'issue-code', 'person', 'siti')
}

describeEachEngine('the audit log', (engine) => {
  it('lists what was done, newest first, in words and with names', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const log = await readAuditLog(db, budi(), { search: '', page: 1 })
    expect(log.lines.map(({ what, about, actorName }) => [what, about, actorName])).toEqual([
      ['Menerbitkan kode baru', 'Siti Rahmawati, S.Pd.', 'Budi Hartono'],
      ['Membuka halaman peserta', 'Siti Rahmawati, S.Pd.', 'Budi Hartono'],
      ['Membuat kegiatan', 'Orientasi PPPK Formasi 2024', 'Budi Hartono'],
    ])
    await close()
  })

  it('is searched by what was done and by whom it concerns', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const count = async (search: string) =>
      (await readAuditLog(db, budi(), { search, page: 1 })).total
    expect(await count('kode baru')).toBe(1)
    expect(await count('siti')).toBe(2)
    expect(await count('budi')).toBe(3)
    expect(await count('%')).toBe(0)
    await close()
  })

  it('is for administrators', async () => {
    const { db, close } = await openTestDatabase(engine)
    await expect(readAuditLog(db, rina(['x']), { search: '', page: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await close()
  })
})
