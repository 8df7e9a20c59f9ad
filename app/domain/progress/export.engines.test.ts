import { expect, it } from 'vitest'
import { judgeWorkbook } from '~/domain/imports/judge-rows.rules'
import { readWorkbook } from '~/domain/imports/read-workbook.server'
import { budi, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { exportParticipants } from './export.server'

const NOW = '2025-06-12T03:00:00.000Z'
const everyone = { search: '', agencyId: null, staffGroup: null, state: null, dayNumber: null }

describeEachEngine('the exported sheet', (engine) => {
  it('is read by the import as the same people, and holds no formula', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db, { slug: 'pppk-2024' })
    const agency = await makeAgency(db)
    const person = await makePerson(db, {
      name: 'SITI RAHMAWATI',
      nip: '199004122025212001',
      email: 'siti@contoh.id',
      phone: '081256000001',
      position: '=HYPERLINK("http://contoh","Guru")',
      appointed_on: '2025-06-01',
    })
    await makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: person.id,
      agency_id: agency.id,
      day_marks: 'sb--',
    })
    const { bytes, fileName } = await exportParticipants(db, budi(NOW), 'pppk-2024', everyone)
    expect(fileName).toBe('peserta-pppk-2024-2025-06-12.xlsx')

    const sheets = await readWorkbook(bytes)
    expect(sheets.map(({ formulas }) => formulas.size)).toEqual([0])
    const [headings, cells] = sheets[0]!.rows
    expect(headings?.slice(-5)).toEqual(['Hari selesai', 'Hari 1', 'Hari 2', 'Hari 3', 'Hari 4'])
    expect(cells?.slice(-5)).toEqual([
      { number: '1' },
      'Selesai',
      'Sedang berjalan',
      'Belum mulai',
      'Terkunci',
    ])
    const { rows } = judgeWorkbook(sheets, '2025-06-12')
    expect(rows.map(({ person }) => person)).toMatchObject([
      {
        name: 'SITI RAHMAWATI',
        titleBack: 'S.Pd.',
        nip: '199004122025212001',
        number: person.number,
        employment: 'PPPK',
        staffGroup: 'guru',
        agency: 'Dinas Pendidikan dan Kebudayaan',
        position: '=HYPERLINK("http://contoh","Guru")',
        email: 'siti@contoh.id',
        phone: '081256000001',
        appointedOn: '2025-06-01',
      },
    ])
    expect(rows[0]).toMatchObject({ refused: false, findings: [] })
    await close()
  })

  it('is recorded, without the words that were searched for', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db, { slug: 'pppk-2024' })
    await makeEnrolment(db, { cohort_id: cohort.id })
    await exportParticipants(db, budi(NOW), 'pppk-2024', { ...everyone, search: 'Agus' })
    const [entry] = await db.selectFrom('audit_entries').selectAll().execute()
    expect(entry).toMatchObject({ verb: 'export', thing_id: cohort.id })
    expect(JSON.parse(entry!.details)).toMatchObject({ people: 0, searched: true })
    expect(entry!.details).not.toContain('Agus')
    await expect(
      exportParticipants(db, rina([cohort.id], NOW), 'pppk-2024', everyone),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await close()
  })
})
