import { expect, it } from 'vitest'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import type { Db, IsoDate } from '~db/schema'
import { newId } from '../ids'
import { todayPage } from './today.server'

const WEDNESDAY = '2025-06-11T02:00:00.000Z'

async function makeStory(db: Db) {
  const { cohort } = await makeCohort(db, {
    days: [
      { day_id: 'satu', date: '2025-06-10', items: [{ kind: 'external' }] },
      { day_id: 'dua', date: '2025-06-11', items: [{ kind: 'external' }] },
      { day_id: 'tiga', date: '2025-06-12', items: [{ kind: 'external' }] },
    ],
  })
  const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
  const moveFirstDay = (date: IsoDate) =>
    db
      .insertInto('own_dates')
      .values({
        id: newId(),
        enrolment_id: enrolment.id,
        day_id: 'satu',
        date,
        reason: 'Tugas dinas',
        added_at: WEDNESDAY,
        added_by: null,
      })
      .execute()
  const today = () => todayPage(db, siti(enrolment, WEDNESDAY), enrolment.id)
  return { moveFirstDay, today }
}

describeEachEngine('Hari ini with a date of one’s own', (engine) => {
  it('shows both days when the own date is also the date of another day', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { moveFirstDay, today } = await makeStory(db)
    await moveFirstDay('2025-06-11')
    const page = await today()
    expect(page.day?.dayId).toBe('satu')
    expect(page.unfinished.map(({ dayId }) => dayId)).toEqual(['dua'])
    await close()
  })

  it('names as next the day that comes first, not the one with the lowest number', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { moveFirstDay, today } = await makeStory(db)
    await moveFirstDay('2025-06-20')
    expect((await today()).next).toMatchObject({ number: 3, date: '2025-06-12' })
    await close()
  })
})
