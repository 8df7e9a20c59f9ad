import { beforeEach, expect, it } from 'vitest'
import type { Db } from '~db/schema'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import { makePerson } from '~tests/support/make'
import { commitImport } from './commit-import.server'
import { importPreview, type PreviewRow } from './import-preview.server'
import { refusedWorkbook } from './refused-workbook.server'
import { readWorkbook } from './read-workbook.server'

const SITI = '199503152025212986'
const RINA = '199503152025212987'

const refusalsOf = ({ findings }: PreviewRow) => findings.filter(({ level }) => level === 'refusal')

describeEachEngine('rows whose signs disagree', (engine) => {
  let db: Db
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    desk = await openImportDesk(db)
    return () => connection.close()
  })

  const makeTwo = async () => {
    await makePerson(db, { name: 'SITI RAHMAWATI', nip: SITI, number: '80000001' })
    await makePerson(db, { name: 'RINA KARTIKA', nip: RINA, number: '80000002' })
  }

  it('are refused with both people named when number and NIP belong to two', async () => {
    await makeTwo()
    const { id } = await desk.upload(
      csv('Nama;NIP;Nomor peserta', `Siti Rahmawati;${SITI};80000002`, 'Ani Lestari;;'),
    )
    const preview = await importPreview(db, desk.actor, id, { tab: 'refused' })
    expect(preview.counts).toMatchObject({ refused: 1, new: 1 })
    expect(preview.accepted).toBe(1)
    expect(refusalsOf(preview.rows[0]!)).toMatchObject([
      {
        level: 'refusal',
        row: 2,
        column: 'C',
        field: 'Nomor peserta',
        found: '80000002',
        reason: `Nomor peserta 80000002 milik Rina Kartika, sedangkan NIP ${SITI} milik Siti Rahmawati.`,
        fix: 'Cocokkan dengan SK. Perbaiki NIP atau kosongkan Nomor peserta pada baris ini.',
      },
    ])
    const [sheet] = await readWorkbook((await refusedWorkbook(db, desk.actor, id)).bytes)
    expect(JSON.stringify(sheet!.rows)).toContain('80000002')
    expect(await commitImport(db, desk.actor, { importId: id })).toMatchObject({
      created: 1,
      refused: 1,
    })
  })

  it('let one row mean a person, and refuse the second that does', async () => {
    await makeTwo()
    const { id } = await desk.upload(
      csv(
        'Nama;NIP;Nomor peserta',
        'Siti Rahmawati;199503152025212999;80000001',
        `Siti Rahmawati;${SITI};`,
      ),
    )
    const preview = await importPreview(db, desk.actor, id, { tab: 'refused' })
    expect(preview.rows).toHaveLength(1)
    expect(refusalsOf(preview.rows[0]!)).toMatchObject([
      {
        row: 3,
        column: 'B',
        field: 'NIP',
        found: SITI,
        reason: 'Orang yang sama dengan baris 2 (Siti Rahmawati).',
        fix: 'Hapus baris ini bila orangnya sama. Bila bukan, perbaiki NIP atau Nomor pesertanya.',
      },
    ])
    await commitImport(db, desk.actor, { importId: id })
    expect(await desk.enrolments()).toMatchObject([{ nip: '199503152025212999' }])
  })

  it('stop a commit with a sentence when the people changed since the preview', async () => {
    await makeTwo()
    const { id } = await desk.upload(
      csv('Nama;NIP;Nomor peserta', 'Siti Rahmawati;199503152025212999;80000001'),
    )
    await makePerson(db, { name: 'Joko Susilo', nip: '199503152025212999', number: '80000003' })
    await expect(commitImport(db, desk.actor, { importId: id })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Baris 2'),
    })
    expect(await desk.enrolments()).toEqual([])
  })
})
