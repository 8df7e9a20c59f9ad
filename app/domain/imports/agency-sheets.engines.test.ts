import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '~/domain/permissions/actor'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { csv, openImportDesk } from '~tests/support/import-desk'
import type { Db, Id } from '~db/schema'
import { exportParticipants } from '~/domain/progress/export.server'
import { commitImport } from './commit-import.server'
import { importPreview } from './import-preview.server'
import { listImports } from './list-imports.server'
import { readWorkbook } from './read-workbook.server'
import { refusedWorkbook } from './refused-workbook.server'
import { rehearseImport } from './rehearse-import.server'
import { reportImport } from './report-import.server'

const fileOf = (name: string) => readFileSync(`tests/data/${name}`)

describeEachEngine('the sheets of the agency', (engine) => {
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

  it('takes the 589 of 2024, and the same file again changes nothing', async () => {
    const bytes = fileOf('peserta-pppk-2024.xlsx')
    const { id } = await desk.upload(bytes, 'peserta-pppk-2024.xlsx')
    const preview = await importPreview(db, actor, id)
    expect(preview).toMatchObject({
      counts: { new: 589, update: 0, same: 0, refused: 0, noted: 0 },
      accepted: 589,
      byStaffGroup: { teknis: 447, guru: 90, kesehatan: 52 },
      privateHeadings: ['TEMPAT LAHIR'],
      unknownHeadings: [],
    })
    expect(preview.units).toHaveLength(114)
    expect(preview.units.filter(({ source }) => source === 'unknown')).toEqual([])
    expect(await desk.enrolments()).toEqual([])

    const first = await commitImport(db, actor, { importId: id })
    expect(first).toEqual({ created: 589, known: 0, updated: 0, same: 0, refused: 0 })
    const people = await desk.enrolments()
    expect(new Set(people.map(({ number }) => number)).size).toBe(589)
    expect(people.every(({ number }) => /^[1-9]\d{7}$/.test(number))).toBe(true)
    expect(people.every(({ marks }) => marks === '----')).toBe(true)
    expect(people.every(({ personUnit, unitId }) => unitId && personUnit === unitId)).toBe(true)
    expect(new Set(people.map(({ unitId }) => unitId)).size).toBe(114)
    expect(people.find(({ unit }) => unit?.startsWith('SD Negeri'))!.agency).toBe(
      'Dinas Pendidikan dan Kebudayaan',
    )
    const { shifts } = await db
      .selectFrom('units')
      .select((eb) => eb.fn.countAll().as('shifts'))
      .where('shift_work', '=', 1)
      .executeTakeFirstOrThrow()
    expect(Number(shifts)).toBeGreaterThan(3)

    expect(await desk.enter(bytes)).toMatchObject({ created: 0, updated: 0, same: 589 })
    expect(await desk.enrolments()).toEqual(people)
  })

  it('takes the CPNS by unit', async () => {
    await desk.enter(fileOf('peserta-cpns-2022.csv'))
    const byUnit: Record<string, number> = {}
    for (const { unit } of await desk.enrolments()) byUnit[unit!] = (byUnit[unit!] ?? 0) + 1
    expect(byUnit).toEqual(JSON.parse(fileOf('peserta-cpns-2022.expected.json').toString()).byUnit)
  })

  it('takes people without a NIP, who sign in by e-mail or participant number', async () => {
    const bytes = fileOf('peserta-masyarakat-2019.csv')
    await desk.enter(bytes)
    const people = await desk.enrolments()
    expect(people).toHaveLength(30)
    expect(await desk.signInNames(people[0]!.personId)).toEqual([
      { kind: 'email', value: people[0]!.email },
      { kind: 'number', value: people[0]!.number },
    ])
    expect(await desk.enter(bytes)).toMatchObject({ created: 0, same: 30 })
  })

  it('takes the sheet of an office under its four agencies', async () => {
    const bytes = fileOf('peserta-lapangan.xlsx')
    expect(await desk.enter(bytes)).toMatchObject({ created: 120, refused: 0 })
    const agencies = new Set((await desk.enrolments()).map(({ agency }) => agency!.toUpperCase()))
    const { agencies: expected } = JSON.parse(fileOf('peserta-lapangan.expected.json').toString())
    expect([...agencies].toSorted()).toEqual(expected.toSorted())
    expect(await desk.enter(bytes)).toMatchObject({ created: 0, updated: 0, same: 120 })
  })

  it('lets good rows in; the refused ones go out as a sheet, are mended and come back', async () => {
    const { id, ...outcome } = await desk.enter(fileOf('peserta-bermasalah.xlsx'))
    expect(outcome).toEqual({ created: 32, known: 0, updated: 0, same: 0, refused: 8 })
    const { bytes, fileName } = await refusedWorkbook(db, actor, id)
    expect(fileName).toBe('peserta-ditolak.xlsx')
    const [sheet] = await readWorkbook(bytes)
    expect(sheet!.rows[0]).toEqual(expect.arrayContaining(['NIP', 'Alasan', 'Cara memperbaiki']))
    expect(
      sheet!.rows.every((row) => row.every((cell) => cell === null || typeof cell === 'string')),
    ).toBe(true)
    expect(sheet!.rows.flat()).toContain('\'=HYPERLINK("http://contoh.id","Klik")')

    const unmended = await rehearseImport(db, actor, { cohortId, bytes })
    expect(unmended.verdicts).toEqual({ new: 0, known: 0, update: 0, same: 1, refused: 7 })
  })

  it('a rehearsal writes nothing and says what the upload will', async () => {
    const bytes = fileOf('peserta-bermasalah.xlsx')
    const rehearsed = await rehearseImport(db, actor, { cohortId, bytes })
    expect(await listImports(db, actor, cohortId)).toEqual([])
    const { id } = await desk.upload(bytes)
    expect(await reportImport(db, actor, id)).toEqual(rehearsed)
  })

  it('the export of participants imports again without a change', async () => {
    await desk.enter(fileOf('peserta-lapangan.xlsx'))
    const { bytes } = await exportParticipants(db, actor, desk.slug, {
      search: '',
      agencyId: null,
      staffGroup: null,
      state: null,
      dayNumber: null,
    })
    const { verdicts } = await rehearseImport(db, actor, { cohortId, bytes })
    expect(verdicts).toEqual({ new: 0, known: 0, update: 0, same: 120, refused: 0 })
  })

  it('says what was looked for when a file has no names', async () => {
    await expect(desk.upload(csv('OPD;Jumlah', 'Dinas;3'))).rejects.toThrow(
      'Kolom nama tidak ditemukan. Yang dicari: Nama, Nama Lengkap, Nama Pegawai, Nama Peserta. Yang ada di lembar "peserta.csv": OPD, Jumlah.',
    )
    await expect(desk.upload(csv('Nama;Email'))).rejects.toThrow('tidak ada satu orang pun')
  })
})
