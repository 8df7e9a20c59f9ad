import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '~/domain/permissions/actor'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import type { Db, Id } from '~db/schema'
import { newId } from '~/domain/ids'
import { settleCorrection } from '~/domain/people/settle-correction.server'
import { siti } from '~tests/support/actors'
import { makeEnrolment } from '~tests/support/make'
import { commitImport } from './commit-import.server'
import { correctUnitAgency } from './correct-unit-agency.server'
import { discardImport } from './discard-import.server'
import { importPreview } from './import-preview.server'
import { listImports } from './list-imports.server'
import { refusedWorkbook } from './refused-workbook.server'
import { rehearseImport } from './rehearse-import.server'
import { reportImport } from './report-import.server'
import { uploadImport } from './upload-import.server'

describeEachEngine('an import', (engine) => {
  let db: Db
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  let actor: Actor
  let cohortId: Id
  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    desk = await openImportDesk(db)
    ;({ actor, cohortId } = desk)
    return () => connection.close()
  })

  it('updates only what a later sheet says otherwise', async () => {
    await desk.enter(
      csv('Nama;NIP;Jabatan;HP', 'SITI RAHMAWATI;199503152025212986;Guru;081200000001'),
    )
    const { id } = await desk.upload(
      csv('Nama;NIP;Jabatan;HP', 'Siti Rahmawati;199503152025212986;Pengawas Sekolah;'),
    )
    const preview = await importPreview(db, actor, id, { tab: 'update' })
    expect(preview.counts).toMatchObject({ update: 1, new: 0 })
    expect(preview.rows[0]!.changes).toEqual([
      { label: 'Jabatan', from: 'Guru', to: 'Pengawas Sekolah', held: null },
    ])
    await commitImport(db, actor, { importId: id })
    expect(await desk.enrolments()).toMatchObject([
      {
        name: 'SITI RAHMAWATI',
        position: 'Pengawas Sekolah',
        phone: '081200000001',
        employment: 'PPPK',
      },
    ])
  })

  it('gives a person their NIP when it is issued at last', async () => {
    await desk.enter(csv('Nama;NIP;Unit Kerja;Email', 'Siti;proses;Dinas Sosial;siti@contoh.id'))
    await desk.enter(
      csv('Nama;NIP;Unit Kerja;Email', 'Siti;199503152025212986;Dinas Sosial;siti2@contoh.id'),
    )
    const people = await desk.enrolments()
    expect(people).toMatchObject([{ nip: '199503152025212986', email: 'siti2@contoh.id' }])
    expect(await desk.signInNames(people[0]!.personId)).toEqual([
      { kind: 'email', value: 'siti2@contoh.id' },
      { kind: 'nip', value: '199503152025212986' },
      { kind: 'number', value: people[0]!.number },
    ])
  })

  it('never joins two NIPs by an e-mail, and a shared e-mail signs nobody in', async () => {
    await desk.enter(csv('Nama;NIP;Email', 'Siti;199503152025212986;rumah@contoh.id'))
    await desk.enter(
      csv(
        'Nama;NIP;Email',
        'Rina;199503152025212987;rumah@contoh.id',
        'Budi;199503152025211987;kantor@contoh.id',
        'Hendra;199503152025211988;kantor@contoh.id',
      ),
    )
    const people = await desk.enrolments()
    expect(people.map(({ name }) => name)).toEqual(['Budi', 'Hendra', 'Rina', 'Siti'])
    const emails = await Promise.all(
      people.map(
        async ({ personId }) =>
          (await desk.signInNames(personId)).filter(({ kind }) => kind === 'email').length,
      ),
    )
    expect(emails).toEqual([0, 0, 0, 1])
  })

  it('takes a colleague who writes down the same e-mail for somebody else', async () => {
    await desk.enter(csv('Nama;NIP;Email', 'Siti Rahmawati;199503152025212986;upt@contoh.id'))
    await desk.enter(csv('Nama;NIP;Email', 'Ani Lestari;proses;upt@contoh.id'))
    expect(await desk.enrolments()).toMatchObject([
      { name: 'Ani Lestari', nip: null },
      { name: 'Siti Rahmawati', nip: '199503152025212986' },
    ])
    await desk.enter(csv('Nama;NIP;Email', 'Siti Rahmawaty;;upt@contoh.id'))
    expect((await desk.enrolments()).map(({ name }) => name)).toEqual([
      'Ani Lestari',
      'Siti Rahmawaty',
    ])
  })

  it('tells namesakes of one unit apart by their telephone', async () => {
    const sheet = (...rows: string[]) => csv('Nama;Unit Kerja;HP', ...rows)
    const [first, second] = ['Siti;Dinas Sosial;081200000001', 'Siti;Dinas Sosial;081200000002']
    await desk.enter(sheet(first!))
    expect(await desk.enter(sheet(second!, first!))).toMatchObject({ created: 1, same: 1 })
    expect(await desk.enter(sheet(first!, second!))).toMatchObject({ created: 0, same: 2 })
  })

  it('leaves a name as it was put right at its owner’s request', async () => {
    const bytes = csv('Nama;NIP', 'SITI RAHMAWATY, S.Pd.;199503152025212986')
    await desk.enter(bytes)
    const [entered] = await desk.enrolments()
    const { id: enrolmentId } = await db
      .selectFrom('enrolments')
      .select('id')
      .executeTakeFirstOrThrow()
    const correctionId = newId()
    const reported_at = actor.now
    await db
      .insertInto('corrections')
      .values({
        id: correctionId,
        person_id: entered!.personId,
        field: 'nama',
        wanted: 'Siti Rahmawati, S.Pd.',
        reported_at,
        settled_at: null,
        settled_by: null,
      })
      .execute()
    await settleCorrection(db, actor, { correctionId, enrolmentId, accept: true })
    expect(await desk.enter(bytes)).toMatchObject({ same: 1, updated: 0 })
    expect(await desk.enrolments()).toMatchObject([{ name: 'Siti Rahmawati' }])
  })

  it('remembers a corrected agency for this upload and the next', async () => {
    const bytes = csv('Nama;Unit;Email', 'Siti;SKB Kota;siti@contoh.id')
    await desk.enter(bytes)
    const { id } = await desk.upload(bytes)
    expect((await importPreview(db, actor, id)).units).toMatchObject([
      { name: 'SKB Kota', source: 'unknown' },
    ])
    await correctUnitAgency(db, actor, {
      importId: id,
      unitName: 'SKB Kota',
      agencyName: 'Dinas Pendidikan dan Kebudayaan',
    })
    expect(await importPreview(db, actor, id)).toMatchObject({
      units: [{ agency: 'Dinas Pendidikan dan Kebudayaan', source: 'correction' }],
      counts: { update: 1, same: 0 },
    })
    await commitImport(db, actor, { importId: id })
    expect(await desk.enrolments()).toMatchObject([
      { unit: 'SKB Kota', agency: 'Dinas Pendidikan dan Kebudayaan' },
    ])
    expect(await desk.enter(bytes)).toMatchObject({ same: 1, updated: 0 })
  })

  it('a repeated upload, commit or discard answers as the first did', async () => {
    const id = newId()
    const input = {
      id,
      cohortId,
      fileName: 'a.csv',
      bytes: csv('Nama;Email', 'Siti;siti@contoh.id'),
    }
    await uploadImport(db, actor, input)
    await uploadImport(db, actor, input)
    expect(await listImports(db, actor, cohortId)).toHaveLength(1)
    await commitImport(db, actor, { importId: id })
    expect(await commitImport(db, actor, { importId: id })).toEqual({
      created: 0,
      known: 0,
      updated: 0,
      same: 0,
      refused: 0,
    })
    expect(await desk.enrolments()).toHaveLength(1)
    await expect(discardImport(db, actor, { importId: id })).rejects.toThrow('disimpan')
    await expect(
      correctUnitAgency(db, actor, { importId: id, unitName: 'A', agencyName: 'B' }),
    ).rejects.toThrow('selesai')

    const { id: other } = await desk.upload(input.bytes)
    await discardImport(db, actor, { importId: other })
    await discardImport(db, actor, { importId: other })
    await expect(commitImport(db, actor, { importId: other })).rejects.toThrow('dibatalkan')
  })

  it('is for administrators alone', async () => {
    const { id } = await desk.upload(csv('Nama;Email', 'Siti;siti@contoh.id'))
    const learner = siti(await makeEnrolment(db, { cohort_id: cohortId }))
    const attempts = [
      () => uploadImport(db, learner, { cohortId, fileName: 'a.csv', bytes: csv('Nama', 'X') }),
      () => rehearseImport(db, learner, { cohortId, bytes: csv('Nama', 'X') }),
      () => importPreview(db, learner, id),
      () => reportImport(db, learner, id),
      () => commitImport(db, learner, { importId: id }),
      () => discardImport(db, learner, { importId: id }),
      () => refusedWorkbook(db, learner, id),
      () => listImports(db, learner, cohortId),
      () => correctUnitAgency(db, learner, { importId: id, unitName: 'A', agencyName: 'B' }),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(importPreview(db, actor, newId())).rejects.toMatchObject({ kind: 'not-found' })
  })
})
