import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { exportParticipants } from '~/domain/progress/export.server'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import type { Connection } from '~db/connection.server'
import type { Id } from '~db/schema'
import { commitImport } from './commit-import.server'
import { correctUnitAgency } from './correct-unit-agency.server'
import { discardImport } from './discard-import.server'
import { importPreview } from './import-preview.server'
import { listImports } from './list-imports.server'
import { readWorkbook } from './read-workbook.server'
import { refusedWorkbook } from './refused-workbook.server'
import { rehearseImport } from './rehearse-import.server'
import { reportImport } from './report-import.server'
import { uploadImport } from './upload-import.server'

const actor = budi()
const fileOf = (name: string) => readFileSync(`tests/data/${name}`)
const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))

describeEachEngine('importing people', (engine) => {
  let connection: Connection
  let cohortId: Id
  let slug: string
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    const { cohort } = await makeCohort(connection.db)
    cohortId = cohort.id
    slug = cohort.slug
    return () => connection.close()
  })

  const upload = (bytes: Uint8Array, fileName = 'peserta.csv') =>
    uploadImport(connection.db, actor, { cohortId, fileName, bytes })

  async function enter(bytes: Uint8Array) {
    const { id } = await upload(bytes)
    return { id, ...(await commitImport(connection.db, actor, { importId: id })) }
  }

  const enrolments = () =>
    connection.db
      .selectFrom('enrolments')
      .innerJoin('people', 'people.id', 'enrolments.person_id')
      .leftJoin('units', 'units.id', 'enrolments.unit_id')
      .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
      .select([
        'people.id as personId',
        'people.name',
        'people.nip',
        'people.number',
        'people.email',
        'people.phone',
        'people.employment',
        'people.position',
        'people.unit_id as personUnit',
        'enrolments.unit_id as unitId',
        'units.name as unit',
        'agencies.name as agency',
        'enrolments.day_marks as marks',
        'enrolments.staff_group as staffGroup',
      ])
      .orderBy('people.name')
      .execute()

  const signInNames = (personId: Id) =>
    connection.db
      .selectFrom('sign_in_names')
      .select(['kind', 'value'])
      .where('person_id', '=', personId)
      .orderBy('kind')
      .execute()

  it('takes the 589 of 2024, and the same file again changes nothing', async () => {
    const bytes = fileOf('peserta-pppk-2024.xlsx')
    const { id } = await upload(bytes, 'peserta-pppk-2024.xlsx')
    const preview = await importPreview(connection.db, actor, id)
    expect(preview).toMatchObject({
      counts: { new: 589, update: 0, same: 0, refused: 0, noted: 0 },
      accepted: 589,
      byStaffGroup: { teknis: 447, guru: 90, kesehatan: 52 },
      privateHeadings: ['TEMPAT LAHIR'],
      unknownHeadings: [],
    })
    expect(preview.units).toHaveLength(114)
    expect(preview.units.filter(({ source }) => source === 'unknown')).toEqual([])
    expect(await enrolments()).toEqual([])

    const first = await commitImport(connection.db, actor, { importId: id })
    expect(first).toEqual({ created: 589, updated: 0, same: 0, refused: 0 })
    const people = await enrolments()
    expect(new Set(people.map(({ number }) => number)).size).toBe(589)
    expect(people.every(({ number }) => /^[1-9]\d{7}$/.test(number))).toBe(true)
    expect(people.every(({ marks }) => marks === '----')).toBe(true)
    expect(people.every(({ personUnit, unitId }) => unitId && personUnit === unitId)).toBe(true)
    expect(new Set(people.map(({ unitId }) => unitId)).size).toBe(114)
    expect(people.find(({ unit }) => unit?.startsWith('SD Negeri'))!.agency).toBe(
      'Dinas Pendidikan dan Kebudayaan',
    )
    const { shifts } = await connection.db
      .selectFrom('units')
      .select((eb) => eb.fn.countAll().as('shifts'))
      .where('shift_work', '=', 1)
      .executeTakeFirstOrThrow()
    expect(Number(shifts)).toBeGreaterThan(3)

    expect(await enter(bytes)).toMatchObject({ created: 0, updated: 0, same: 589 })
    expect(await enrolments()).toEqual(people)
  })

  it('takes the CPNS by unit', async () => {
    await enter(fileOf('peserta-cpns-2022.csv'))
    const byUnit: Record<string, number> = {}
    for (const { unit } of await enrolments()) byUnit[unit!] = (byUnit[unit!] ?? 0) + 1
    expect(byUnit).toEqual(JSON.parse(fileOf('peserta-cpns-2022.expected.json').toString()).byUnit)
  })

  it('takes people without a NIP, who sign in by e-mail or participant number', async () => {
    const bytes = fileOf('peserta-masyarakat-2019.csv')
    await enter(bytes)
    const people = await enrolments()
    expect(people).toHaveLength(30)
    expect(await signInNames(people[0]!.personId)).toEqual([
      { kind: 'email', value: people[0]!.email },
      { kind: 'number', value: people[0]!.number },
    ])
    expect(await enter(bytes)).toMatchObject({ created: 0, same: 30 })
  })

  it('takes the sheet of an office under its four agencies', async () => {
    const bytes = fileOf('peserta-lapangan.xlsx')
    expect(await enter(bytes)).toMatchObject({ created: 120, refused: 0 })
    const agencies = new Set((await enrolments()).map(({ agency }) => agency!.toUpperCase()))
    const { agencies: expected } = JSON.parse(fileOf('peserta-lapangan.expected.json').toString())
    expect([...agencies].toSorted()).toEqual(expected.toSorted())
    expect(await enter(bytes)).toMatchObject({ created: 0, updated: 0, same: 120 })
  })

  it('lets good rows in; the refused ones go out as a sheet, are mended and come back', async () => {
    const { id, ...outcome } = await enter(fileOf('peserta-bermasalah.xlsx'))
    expect(outcome).toEqual({ created: 32, updated: 0, same: 0, refused: 8 })
    const { bytes, fileName } = await refusedWorkbook(connection.db, actor, id)
    expect(fileName).toBe('peserta-ditolak.xlsx')
    const [sheet] = await readWorkbook(bytes)
    expect(sheet!.rows[0]).toEqual(expect.arrayContaining(['NIP', 'Alasan', 'Cara memperbaiki']))
    expect(
      sheet!.rows.every((row) => row.every((cell) => cell === null || typeof cell === 'string')),
    ).toBe(true)
    expect(sheet!.rows.flat()).toContain('\'=HYPERLINK("http://contoh.id","Klik")')

    const unmended = await rehearseImport(connection.db, actor, { cohortId, bytes })
    expect(unmended.verdicts).toEqual({ new: 0, update: 0, same: 1, refused: 7 })
  })

  it('a rehearsal writes nothing and says what the upload will', async () => {
    const bytes = fileOf('peserta-bermasalah.xlsx')
    const rehearsed = await rehearseImport(connection.db, actor, { cohortId, bytes })
    expect(await listImports(connection.db, actor, cohortId)).toEqual([])
    const { id } = await upload(bytes)
    expect(await reportImport(connection.db, actor, id)).toEqual(rehearsed)
  })

  it('updates only what a later sheet says otherwise', async () => {
    await enter(csv('Nama;NIP;Jabatan;HP', 'SITI RAHMAWATI;199503152025212986;Guru;081200000001'))
    const { id } = await upload(
      csv('Nama;NIP;Jabatan;HP', 'Siti Rahmawati;199503152025212986;Pengawas Sekolah;'),
    )
    const preview = await importPreview(connection.db, actor, id, { tab: 'update' })
    expect(preview.counts).toMatchObject({ update: 1, new: 0 })
    expect(preview.rows[0]!.changes).toEqual([
      { label: 'Jabatan', from: 'Guru', to: 'Pengawas Sekolah' },
    ])
    await commitImport(connection.db, actor, { importId: id })
    expect(await enrolments()).toMatchObject([
      {
        name: 'SITI RAHMAWATI',
        position: 'Pengawas Sekolah',
        phone: '081200000001',
        employment: 'PPPK',
      },
    ])
  })

  it('gives a person their NIP when it is issued at last', async () => {
    await enter(csv('Nama;NIP;Unit Kerja;Email', 'Siti;proses;Dinas Sosial;siti@contoh.id'))
    await enter(
      csv('Nama;NIP;Unit Kerja;Email', 'Siti;199503152025212986;Dinas Sosial;siti2@contoh.id'),
    )
    const people = await enrolments()
    expect(people).toMatchObject([{ nip: '199503152025212986', email: 'siti2@contoh.id' }])
    expect(await signInNames(people[0]!.personId)).toEqual([
      { kind: 'email', value: 'siti2@contoh.id' },
      { kind: 'nip', value: '199503152025212986' },
      { kind: 'number', value: people[0]!.number },
    ])
  })

  it('never joins two NIPs by an e-mail, and a shared e-mail signs nobody in', async () => {
    await enter(csv('Nama;NIP;Email', 'Siti;199503152025212986;rumah@contoh.id'))
    await enter(
      csv(
        'Nama;NIP;Email',
        'Rina;199503152025212987;rumah@contoh.id',
        'Budi;199503152025211987;kantor@contoh.id',
        'Hendra;199503152025211988;kantor@contoh.id',
      ),
    )
    const people = await enrolments()
    expect(people.map(({ name }) => name)).toEqual(['Budi', 'Hendra', 'Rina', 'Siti'])
    const emails = await Promise.all(
      people.map(
        async ({ personId }) =>
          (await signInNames(personId)).filter(({ kind }) => kind === 'email').length,
      ),
    )
    expect(emails).toEqual([0, 0, 0, 1])
  })

  it('enrols somebody known from another cohort without making them twice', async () => {
    const known = await makePerson(connection.db, { nip: '199503152025212986' })
    expect(await enter(csv('Nama;NIP', 'Siti Rahmawati;199503152025212986'))).toMatchObject({
      created: 1,
    })
    expect(await enrolments()).toMatchObject([{ personId: known.id }])
  })

  it('remembers a corrected agency for this upload and the next', async () => {
    const bytes = csv('Nama;Unit;Email', 'Siti;SKB Kota;siti@contoh.id')
    await enter(bytes)
    const { id } = await upload(bytes)
    expect((await importPreview(connection.db, actor, id)).units).toMatchObject([
      { name: 'SKB Kota', source: 'unknown' },
    ])
    await correctUnitAgency(connection.db, actor, {
      importId: id,
      unitName: 'SKB Kota',
      agencyName: 'Dinas Pendidikan dan Kebudayaan',
    })
    expect(await importPreview(connection.db, actor, id)).toMatchObject({
      units: [{ agency: 'Dinas Pendidikan dan Kebudayaan', source: 'correction' }],
      counts: { update: 1, same: 0 },
    })
    await commitImport(connection.db, actor, { importId: id })
    expect(await enrolments()).toMatchObject([
      { unit: 'SKB Kota', agency: 'Dinas Pendidikan dan Kebudayaan' },
    ])
    expect(await enter(bytes)).toMatchObject({ same: 1, updated: 0 })
  })

  it('the export of participants imports again without a change', async () => {
    await enter(fileOf('peserta-lapangan.xlsx'))
    const { bytes } = await exportParticipants(connection.db, actor, slug, {
      search: '',
      agencyId: null,
      staffGroup: null,
      state: null,
      dayNumber: null,
    })
    const { verdicts } = await rehearseImport(connection.db, actor, { cohortId, bytes })
    expect(verdicts).toEqual({ new: 0, update: 0, same: 120, refused: 0 })
  })

  it('a repeated upload, commit or discard answers as the first did', async () => {
    const id = newId()
    const input = {
      id,
      cohortId,
      fileName: 'a.csv',
      bytes: csv('Nama;Email', 'Siti;siti@contoh.id'),
    }
    await uploadImport(connection.db, actor, input)
    await uploadImport(connection.db, actor, input)
    expect(await listImports(connection.db, actor, cohortId)).toHaveLength(1)
    await commitImport(connection.db, actor, { importId: id })
    expect(await commitImport(connection.db, actor, { importId: id })).toEqual({
      created: 0,
      updated: 0,
      same: 0,
      refused: 0,
    })
    expect(await enrolments()).toHaveLength(1)
    await expect(discardImport(connection.db, actor, { importId: id })).rejects.toThrow('disimpan')
    await expect(
      correctUnitAgency(connection.db, actor, { importId: id, unitName: 'A', agencyName: 'B' }),
    ).rejects.toThrow('selesai')

    const { id: other } = await upload(input.bytes)
    await discardImport(connection.db, actor, { importId: other })
    await discardImport(connection.db, actor, { importId: other })
    await expect(commitImport(connection.db, actor, { importId: other })).rejects.toThrow(
      'dibatalkan',
    )
  })

  it('says what was looked for when a file has no names', async () => {
    await expect(upload(csv('OPD;Jumlah', 'Dinas;3'))).rejects.toThrow(
      'Kolom nama tidak ditemukan. Yang dicari: Nama, Nama Lengkap, Nama Pegawai, Nama Peserta. Yang ada di lembar "CSV": OPD, Jumlah.',
    )
    await expect(upload(csv('Nama;Email'))).rejects.toThrow('tidak ada satu orang pun')
  })

  it('is for administrators alone', async () => {
    const { id } = await upload(csv('Nama;Email', 'Siti;siti@contoh.id'))
    const learner = siti(await makeEnrolment(connection.db, { cohort_id: cohortId }))
    const { db } = connection
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
