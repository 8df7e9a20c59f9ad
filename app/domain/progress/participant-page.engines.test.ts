import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { settleCorrection } from '~/domain/people/settle-correction.server'
import { budi, rina, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import type { Db } from '~db/schema'
import { recordAttendance } from '../attendance/record-attendance.server'
import { viewParticipant } from './participant-page.server'

const NOW = '2025-06-12T03:00:00.000Z'

async function makeStory(db: Db) {
  const { cohort } = await makeCohort(db, { slug: 'pppk-2024' })
  const agency = await makeAgency(db)
  const person = await makePerson(db, {
    name: 'SITI RAHMAWATI',
    nip: '199004122025212001',
    activated_at: '2025-06-10T00:30:00.000Z',
  })
  const enrolment = await makeEnrolment(db, {
    cohort_id: cohort.id,
    person_id: person.id,
    agency_id: agency.id,
    last_seen_at: NOW,
  })
  return { cohort, person, enrolment }
}

describeEachEngine("a participant's page", (engine) => {
  it('says who it is and what was done when', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, person, enrolment } = await makeStory(db)
    await makePerson(db, { id: 'budi', name: 'BUDI HARTONO' })
    await recordAttendance(db, budi('2025-06-10T05:00:00.000Z', 'budi'), {
      cohortId: cohort.id,
      itemId: 'hari-1-butir-1',
      entries: [{ enrolmentId: enrolment.id, status: 'hadir', letterNumber: '' }],
    })
    const page = await viewParticipant(db, budi(NOW), {
      slug: 'pppk-2024',
      enrolmentId: enrolment.id,
    })
    expect(page.person).toMatchObject({
      name: 'Siti Rahmawati, S.Pd.',
      nip: '199004122025212001',
      agencyName: 'Dinas Pendidikan dan Kebudayaan',
    })
    expect(page.days[0]).toMatchObject({
      number: 1,
      completion: { onTime: true },
      items: [{ attendances: [{ status: 'hadir', recorder: 'BUDI HARTONO' }] }],
    })
    expect(page.days[1]).toMatchObject({ completion: null, ownReason: null })
    expect(page.account).toMatchObject({ code: null, sessions: [], lastSeenAt: NOW })
    expect(page.closesOn).toBe(cohort.closes_on)
    const views = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('verb', '=', 'view-person')
      .execute()
    expect(views).toMatchObject([{ thing_id: person.id }])
    await close()
  })

  it('is found in its own cohort alone, by administrators alone', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, enrolment } = await makeStory(db)
    const { cohort: other } = await makeCohort(db)
    const view = (actor: Parameters<typeof viewParticipant>[1], slug = 'pppk-2024') =>
      viewParticipant(db, actor, { slug, enrolmentId: enrolment.id })
    await expect(view(budi(NOW), other.slug)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(view(siti(enrolment, NOW))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(view(rina([cohort.id], NOW))).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await db.selectFrom('audit_entries').selectAll().execute()).toEqual([])
    await close()
  })

  it('shows a reported name with its term of three days, until it is settled', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { person, enrolment } = await makeStory(db)
    const correctionId = newId()
    await db
      .insertInto('corrections')
      .values({
        id: correctionId,
        person_id: person.id,
        field: 'nama',
        wanted: 'dr. Siti Rahmawati Putri, S.Ked.',
        reported_at: '2025-06-11T00:00:00.000Z',
        settled_at: null,
        settled_by: null,
      })
      .execute()
    const view = () =>
      viewParticipant(db, budi(NOW), { slug: 'pppk-2024', enrolmentId: enrolment.id })
    expect((await view()).corrections).toMatchObject([
      { dueAt: '2025-06-14T00:00:00.000Z', settledAt: null },
    ])
    const settle = (enrolmentId: string) =>
      settleCorrection(db, budi(NOW), { correctionId, enrolmentId, accept: true })
    await expect(settle(newId())).rejects.toMatchObject({ kind: 'not-found' })
    await settle(enrolment.id)
    await settle(enrolment.id)
    expect(await view()).toMatchObject({
      person: { name: 'dr. Siti Rahmawati Putri, S.Ked.' },
      corrections: [{ settledAt: NOW }],
    })
    const settled = await db
      .selectFrom('audit_entries')
      .select('id')
      .where('verb', '=', 'accept-correction')
      .execute()
    expect(settled).toHaveLength(1)
    await close()
  })
})
