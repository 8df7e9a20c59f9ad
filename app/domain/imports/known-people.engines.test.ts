import { beforeEach, expect, it } from 'vitest'
import { certificateName, settleCertificateName } from '~/domain/people/certificate-name.server'
import { settleCorrection } from '~/domain/people/settle-correction.server'
import type { Actor } from '~/domain/permissions/actor'
import type { Db, Id } from '~db/schema'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import { makeAgency, makePerson } from '~tests/support/make'
import { chooseName } from './choose-name.server'
import { commitImport } from './commit-import.server'
import { importPreview } from './import-preview.server'
import type { ImportTab } from './imports.queries.server'
import { reportImport } from './report-import.server'
import { rehearseImport } from './rehearse-import.server'

const NIP = '199503152025212986'
const sheet = (name: string, more = '') => csv('Nama;NIP;HP', `${name};${NIP};${more}`)

describeEachEngine('people the platform knows', (engine) => {
  let db: Db
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  let budi: Actor
  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    desk = await openImportDesk(db)
    budi = desk.actor
    return () => connection.close()
  })

  const preview = (id: Id, tab?: ImportTab) => importPreview(db, budi, id, { tab })
  const change = (label: string, from: string, to: string) => ({ label, from, to, held: null })

  /** Siti, entered from a sheet, with herself signed in. */
  async function enterSiti(name: string) {
    await desk.enter(sheet(name))
    const enrolment = await db.selectFrom('enrolments').selectAll().executeTakeFirstOrThrow()
    return { enrolment, herself: siti(enrolment) }
  }

  it('enter from another cohort once, with what changes for them shown before', async () => {
    const agency = await makeAgency(db, 'Dinas Sosial')
    const { id: known } = await makePerson(db, {
      name: 'SITI RAHMAWATI',
      title_back: 'S.Pd.',
      nip: NIP,
      phone: '081200000001',
      unit_id: agency.id,
    })
    const bytes = csv(
      'Nama;NIP;HP;Unit Kerja',
      `Siti Rahmawati, S.Pd., M.Pd.;${NIP};081200000002;Dinas Kesehatan`,
      'Ani Lestari;proses;;Dinas Sosial',
    )
    const rehearsed = await rehearseImport(db, budi, {
      cohortId: desk.cohortId,
      fileName: 'peserta.csv',
      bytes,
    })
    const { id } = await desk.upload(bytes)
    expect((await preview(id)).counts).toMatchObject({ known: 1, new: 1, update: 0, held: 0 })
    const changes = [
      change('Gelar belakang', 'S.Pd.', 'S.Pd., M.Pd.'),
      change('Nomor HP', '081200000001', '081200000002'),
      change('Unit kerja', 'Dinas Sosial', 'Dinas Kesehatan'),
    ]
    expect((await preview(id, 'known')).rows).toMatchObject([{ row: 2, changes }])
    expect(await commitImport(db, budi, { importId: id })).toMatchObject({ known: 1, created: 1 })
    expect(await desk.enrolments()).toMatchObject([
      { name: 'Ani Lestari' },
      { personId: known, phone: '081200000002', unit: 'Dinas Kesehatan' },
    ])
    // What was shown stays on the saved import, and the report says the same.
    expect((await preview(id, 'known')).rows).toMatchObject([{ changes }])
    const report = await reportImport(db, budi, id)
    expect(report).toEqual(rehearsed)
    expect(report.verdicts).toMatchObject({ known: 1, new: 1 })
    expect(report.changes).toMatchObject([{ row: 2, name: 'Siti Rahmawati', changes }])
  })

  it('are said to be known even when nothing changes for them', async () => {
    await makePerson(db, { name: 'SITI RAHMAWATI', nip: NIP })
    const { id } = await desk.upload(sheet('Siti Rahmawati'))
    expect((await preview(id)).counts).toMatchObject({ known: 1, new: 0 })
    expect((await preview(id, 'known')).rows).toMatchObject([{ changes: [] }])
  })

  it('keep the name they confirmed, and the difference is shown before saving', async () => {
    const { herself } = await enterSiti('Siti Rahmawati, S.Pd.')
    await settleCertificateName(db, herself, { aksi: 'benar' })
    const { id } = await desk.upload(sheet('SITI RAHMAWATY, S.Pd.', '081200000009'))
    expect(await preview(id)).toMatchObject({ tab: 'held', counts: { held: 1, update: 1 } })
    expect((await preview(id, 'held')).rows).toMatchObject([
      {
        nameChoice: 'keep',
        changes: [
          {
            label: 'Nama',
            from: 'Siti Rahmawati, S.Pd.',
            to: 'Siti Rahmawaty, S.Pd.',
            held: 'confirmed',
          },
          change('Nomor HP', 'kosong', '081200000009'),
        ],
      },
    ])
    await commitImport(db, budi, { importId: id })
    expect(await desk.enrolments()).toMatchObject([
      { name: 'Siti Rahmawati', phone: '081200000009' },
    ])
  })

  it('take the sheet’s name only when told, and are then asked to confirm it', async () => {
    const { herself } = await enterSiti('Siti Rahmawati')
    await settleCertificateName(db, herself, { aksi: 'benar' })
    const { id } = await desk.upload(sheet('Siti Rahmawati, S.Pd.'))
    expect((await preview(id)).counts).toMatchObject({ held: 1, same: 1, update: 0 })
    const choose = (choice: 'keep' | 'take') =>
      chooseName(db, budi, { importId: id, sheet: 'peserta.csv', row: 2, choice })
    await choose('take')
    expect((await preview(id, 'held')).rows).toMatchObject([
      { nameChoice: 'take', changes: [change('Gelar belakang', 'kosong', 'S.Pd.')] },
    ])
    await choose('keep')
    expect((await preview(id)).counts).toMatchObject({ held: 1, same: 1, update: 0 })
    await choose('take')
    expect(await commitImport(db, budi, { importId: id })).toMatchObject({ updated: 1 })
    expect(await certificateName(db, herself)).toMatchObject({
      name: 'Siti Rahmawati, S.Pd.',
      confirmedAt: null,
    })
    await expect(choose('keep')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(
      chooseName(db, herself, { importId: id, sheet: 'peserta.csv', row: 2, choice: 'take' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('keep the name an administrator put right, and the old sheet’s is shown', async () => {
    const { enrolment, herself } = await enterSiti('Siti Rahmawaty')
    await settleCertificateName(db, herself, { aksi: 'lapor', wanted: 'Siti Rahmawati' })
    const { id: correctionId } = await db
      .selectFrom('corrections')
      .select('id')
      .executeTakeFirstOrThrow()
    await settleCorrection(db, budi, { correctionId, enrolmentId: enrolment.id, accept: true })
    const { id } = await desk.upload(sheet('Siti Rahmawaty'))
    expect((await preview(id, 'held')).rows).toMatchObject([{ changes: [{ held: 'corrected' }] }])
    expect(await commitImport(db, budi, { importId: id })).toMatchObject({ same: 1, updated: 0 })
    expect(await desk.enrolments()).toMatchObject([{ name: 'Siti Rahmawati' }])
  })

  it('are never changed by what the preview did not show', async () => {
    await desk.enter(sheet('Siti Rahmawati', '081200000001'))
    const { id } = await desk.upload(sheet('Siti Rahmawati', '081200000002'))
    await db.updateTable('people').set({ phone: '081200000003' }).execute()
    await expect(commitImport(db, budi, { importId: id })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('berubah sejak berkas ini diperiksa'),
    })
    const shown = change('Nomor HP', '081200000003', '081200000002')
    const updates = await preview(id, 'update')
    expect(updates.state).toBe('preview')
    expect(updates.rows).toMatchObject([{ changes: [shown] }])
    expect(await commitImport(db, budi, { importId: id })).toMatchObject({ updated: 1 })
    expect(await desk.enrolments()).toMatchObject([{ phone: '081200000002' }])
  })
})
