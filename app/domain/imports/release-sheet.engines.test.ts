import { beforeEach, expect, it } from 'vitest'
import type { Db } from '~db/schema'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import { makeLesson } from '~tests/support/make-lesson'
import { commitImport } from './commit-import.server'
import { discardImport } from './discard-import.server'

const sheet = csv('Nama;Email;NIK', 'Siti Rahmawati;siti@contoh.id;6171015503950001')

describeEachEngine('the file of an import', (engine) => {
  let db: Db
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    desk = await openImportDesk(db)
    return () => connection.close()
  })

  const files = async () =>
    (await db.selectFrom('files').select('sha256').execute()).map(({ sha256 }) => sha256)

  it('is kept for the preview and goes when the import is saved; its name and hash stay', async () => {
    const { id } = await desk.upload(sheet, 'peserta.csv')
    const [hash] = await files()
    await commitImport(db, desk.actor, { importId: id })
    expect(await files()).toEqual([])
    expect(await db.selectFrom('imports').select(['file_name', 'file_sha256']).execute()).toEqual([
      { file_name: 'peserta.csv', file_sha256: hash },
    ])
  })

  it('stays while another preview shows it', async () => {
    const first = await desk.upload(sheet)
    const second = await desk.upload(sheet)
    await discardImport(db, desk.actor, { importId: first.id })
    expect(await files()).toHaveLength(1)
    await discardImport(db, desk.actor, { importId: second.id })
    expect(await files()).toEqual([])
  })

  it('stays when a lesson shows the same bytes', async () => {
    const { id } = await desk.upload(sheet)
    const [hash] = await files()
    const revisionId = await makeLesson(db)
    await db
      .insertInto('lesson_images')
      .values({ revision_id: revisionId, name: 'gambar.png', file_hash: hash! })
      .execute()
    await commitImport(db, desk.actor, { importId: id })
    expect(await files()).toEqual([hash])
  })
})
