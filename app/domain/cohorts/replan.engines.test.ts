import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { addHoliday } from '~/domain/schedule/holidays.server'
import type { Db } from '~db/schema'
import { budi, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment, makeUnit } from '~tests/support/make'
import { listExceptions } from './exceptions.server'
import { extendDeadline } from './extension.server'
import { addOwnDate } from './own-date.server'
import { applyReplan, previewReplan } from './replan.server'

/** Day 2 of four has come: Wednesday 11 June 2025. */
const dayTwo = budi('2025-06-11T02:00:00.000Z')

async function addFreeDay(db: Db, date: string) {
  const decree = 'SE Wali Kota 9/2025'
  const holiday = { id: newId(), date, name: 'Libur daerah', kind: 'libur-daerah' as const, decree }
  await addHoliday(db, dayTwo, holiday)
}

const datesOf = async (db: Db, cohortId: string) =>
  (
    await db
      .selectFrom('cohort_days')
      .select('date')
      .where('cohort_id', '=', cohortId)
      .orderBy('number')
      .execute()
  ).map(({ date }) => date)

describeEachEngine('re-planning a cohort', (engine) => {
  it('shows old and new dates with the people affected, then applies just that', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db, { closes_on: '2025-06-27' })
    await makeEnrolment(db, { cohort_id: cohort.id })
    expect((await previewReplan(db, dayTwo, { cohortId: cohort.id })).moves).toEqual([])

    await addFreeDay(db, '2025-06-12')
    const preview = await previewReplan(db, dayTwo, { cohortId: cohort.id })
    expect(preview).toMatchObject({
      moves: [
        { number: 3, title: 'Hari ke-3', from: '2025-06-12', to: '2025-06-13' },
        { number: 4, title: 'Hari ke-4', from: '2025-06-13', to: '2025-06-16' },
      ],
      closing: { from: '2025-06-27', to: '2025-06-30' },
      people: 1,
    })
    expect((await datesOf(db, cohort.id))[2]).toBe('2025-06-12')

    const { signature } = preview
    const apply = { id: newId(), cohortId: cohort.id, reason: 'SE Wali Kota 9/2025', signature }
    await applyReplan(db, dayTwo, apply)
    await applyReplan(db, dayTwo, apply) // the same form again
    expect(await datesOf(db, cohort.id)).toEqual([
      '2025-06-10',
      '2025-06-11',
      '2025-06-13',
      '2025-06-16',
    ])
    expect(await db.selectFrom('replans').select('reason').execute()).toHaveLength(1)
    const moved = await db.selectFrom('cohort_days').select('moved_by').orderBy('number').execute()
    expect(moved.map((row) => row.moved_by)).toEqual([null, null, apply.id, apply.id])
    const closing = await db.selectFrom('cohorts').select('closes_on').executeTakeFirst()
    expect(closing?.closes_on).toBe('2025-06-30')
    await close()
  })

  it('refuses what is not what was read', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db)
    const cohortId = cohort.id
    await addFreeDay(db, '2025-06-12')
    const { signature } = await previewReplan(db, dayTwo, { cohortId })
    await addFreeDay(db, '2025-06-16')
    const apply = { id: newId(), cohortId, reason: 'Libur', signature }
    await expect(applyReplan(db, dayTwo, apply)).rejects.toThrow('berubah sejak pratinjau')
    await expect(applyReplan(db, rina([cohortId]), apply)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(await datesOf(db, cohortId)).toContain('2025-06-12')
    await close()
  })
})

describeEachEngine('exceptions', (engine) => {
  it('give one person another date, and nobody else', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db)
    const { id: enrolmentId } = await makeEnrolment(db, { cohort_id: cohort.id })
    await makeEnrolment(db, { cohort_id: cohort.id })
    const sick = { id: newId(), enrolmentId, dayId: 'hari-2', date: '2025-06-13', reason: 'Sakit' }
    await addOwnDate(db, dayTwo, sick)
    await addOwnDate(db, dayTwo, sick)
    await addOwnDate(db, dayTwo, { ...sick, id: newId(), date: '2025-06-16' })
    const { ownDates } = await listExceptions(db, dayTwo, { cohortId: cohort.id })
    expect(ownDates).toMatchObject([
      { personName: 'Siti Rahmawati', dayNumber: 2, cohortDate: '2025-06-11', date: '2025-06-16' },
    ])
    expect((await datesOf(db, cohort.id))[1]).toBe('2025-06-11')
    const audit = await db.selectFrom('audit_entries').select('details').execute()
    expect(audit.some(({ details }) => details.includes('Sakit'))).toBe(false)
    await close()
  })

  it('refuse a free day, a date after batas akhir, a finished day and another cohort’s day', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db)
    const { id: enrolmentId } = await makeEnrolment(db, { cohort_id: cohort.id })
    const attempt = (dayId: string, date: string) =>
      addOwnDate(db, dayTwo, { id: newId(), enrolmentId, dayId, date, reason: 'Dinas luar' })
    await expect(attempt('hari-2', '2025-06-14')).rejects.toThrow('berikutnya Senin, 16 Juni 2025')
    await expect(attempt('hari-2', '2025-07-23')).rejects.toThrow('Perpanjang dahulu')
    await expect(attempt('hari-9', '2025-06-13')).rejects.toMatchObject({ kind: 'not-found' })
    await db
      .insertInto('day_completions')
      .values({
        enrolment_id: enrolmentId,
        day_id: 'hari-1',
        on_time: 1,
        completed_at: dayTwo.now,
      })
      .execute()
    await expect(attempt('hari-1', '2025-06-13')).rejects.toThrow('sudah selesai bagi peserta ini')
    await extendDeadline(db, dayTwo, {
      id: newId(),
      cohortId: cohort.id,
      until: '2025-07-25',
      reason: 'Cuti melahirkan',
      unitId: null,
      enrolmentId,
    })
    await attempt('hari-2', '2025-07-23')
    await close()
  })

  it('extend batas akhir for all, a unit or a person, and never make it earlier', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db)
    const unit = await makeUnit(db)
    const stranger = await makeUnit(db, { name: 'SD Negeri 1', parent_id: unit.parent_id })
    const enrolment = await makeEnrolment(db, {
      cohort_id: cohort.id,
      unit_id: unit.id,
      agency_id: unit.parent_id,
    })
    const extend = (until: string, unitId: string | null, enrolmentId: string | null) =>
      extendDeadline(db, dayTwo, {
        id: newId(),
        cohortId: cohort.id,
        until,
        reason: 'Jaringan putus',
        unitId,
        enrolmentId,
      })
    await extend('2025-07-23', null, null)
    await extend('2025-07-24', unit.parent_id, null)
    await extend('2025-07-25', null, enrolment.id)
    await expect(extend('2025-07-22', null, null)).rejects.toThrow('Pilih tanggal sesudahnya')
    await expect(extend('2025-07-25', stranger.id, null)).rejects.toThrow('tidak mengikuti')
    const { extensions } = await listExceptions(db, dayTwo, { cohortId: cohort.id })
    expect(extensions.map(({ reaches }) => reaches)).toEqual([
      'Siti Rahmawati',
      'Dinas Pendidikan dan Kebudayaan',
      null,
    ])
    await close()
  })
})
