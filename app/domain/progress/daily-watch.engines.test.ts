import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, DAY_SEVEN, rina, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import type { Db, Instant } from '~db/schema'
import { readDailyWatch, type DailyWatch, type WatchQuestion } from './daily-watch.server'

const everyone: WatchQuestion = {
  dayNumber: null,
  search: '',
  agencyId: null,
  staffGroup: null,
  state: null,
  page: 1,
}

const ACTIVATED = '2025-06-10T00:30:00.000Z'
/** Thursday 12 June 2025, 10.15 WIB: the third of four days. */
const DAY_THREE: Instant = '2025-06-12T03:15:00.000Z'

/** Four days, two agencies, one person in every state on day 3. */
async function makeStory(db: Db) {
  const { cohort } = await makeCohort(db, { slug: 'pppk-2024' })
  const education = await makeAgency(db)
  const health = await makeAgency(db, 'Dinas Kesehatan')
  const join = async (name: string, marks: string, more: Record<string, unknown> = {}) => {
    const { nip = null, activated_at = ACTIVATED, ...columns } = more
    const person = await makePerson(db, {
      name,
      nip: nip as string | null,
      activated_at: activated_at as string | null,
    })
    return makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: person.id,
      agency_id: education.id,
      day_marks: marks,
      days_done: [...marks].filter((mark) => 'sl'.includes(mark)).length,
      ...columns,
    })
  }
  const done = await join('SITI RAHMAWATI', 'sss-', { nip: '199004122025212001' })
  await join('DEWI LESTARI', 'slb-', { staff_group: 'teknis' })
  await join('AGUS PRASETYO', 's---')
  const excused = await join('YUSMAWATI', 'ss--', {
    agency_id: health.id,
    staff_group: 'kesehatan',
  })
  await join('MARIA FRANSISKA', '----', { agency_id: health.id, activated_at: null })
  await db
    .insertInto('own_dates')
    .values({
      id: newId(),
      enrolment_id: excused.id,
      day_id: 'hari-3',
      date: '2025-06-16',
      reason: 'Tugas dinas',
      added_at: ACTIVATED,
      added_by: newId(),
    })
    .execute()
  return { cohort, education, health, done, excused }
}

const record = (enrolment_id: string, status: 'izin' | 'tanpa-keterangan', hour: number) => ({
  id: newId(),
  enrolment_id,
  item_id: 'hari-1-butir-1',
  status,
  letter_number: '',
  recorded_at: `2025-06-10T0${hour}:00:00.000Z`,
  recorded_by: newId(),
})

const statesOf = (watch: DailyWatch) =>
  Object.fromEntries(watch.states.map(({ state, people }) => [state, people]))
const namesOf = (watch: DailyWatch) => watch.list?.rows.map(({ name }) => name)

describeEachEngine('Pantauan harian', (engine) => {
  it('shows the last day on or before today, with states that add up to the head count', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const watch = await readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', everyone)
    expect(watch.day).toMatchObject({ number: 3, date: '2025-06-12' })
    expect(watch.people).toBe(5)
    expect(statesOf(watch)).toEqual({
      done: 1,
      begun: 1,
      'not-begun': 1,
      excused: 1,
      'not-activated': 1,
    })
    expect(watch.list).toBeNull()
    await close()
  })

  it('draws agencies by days, most behind on top, today apart and the rest locked', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const watch = await readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', everyone)
    expect(watch.columns.map(({ number, running }) => [number, running])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(watch.locked).toEqual({ from: 4, to: 4 })
    expect(
      watch.rows.map(({ name, people, cells }) => [name, people, cells.map((c) => c.percent)]),
    ).toEqual([
      ['Dinas Kesehatan', 2, [50, 50, 0]],
      ['Dinas Pendidikan dan Kebudayaan', 3, [100, 66, 33]],
    ])
    expect(watch.total.cells.map(({ done }) => done)).toEqual([4, 3, 1])
    await close()
  })

  it('looks back at an earlier day, and refuses to look ahead', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const back = await readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', {
      ...everyone,
      dayNumber: 1,
    })
    expect(back.day?.number).toBe(1)
    expect(statesOf(back)).toMatchObject({ done: 4, excused: 0, 'not-activated': 1 })
    const ahead = await readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', {
      ...everyone,
      dayNumber: 4,
    })
    expect(ahead.day?.number).toBe(3)
    await close()
  })

  it('opens an agency to its people, those most behind first', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { education } = await makeStory(db)
    const watch = await readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', {
      ...everyone,
      agencyId: education.id,
    })
    expect(watch.people).toBe(3)
    expect(namesOf(watch)).toEqual([
      'Agus Prasetyo, S.Pd.',
      'Dewi Lestari, S.Pd.',
      'Siti Rahmawati, S.Pd.',
    ])
    expect(watch.list?.rows[2]).toMatchObject({
      state: 'done',
      marks: 'sss-',
      daysDone: 3,
      nipEnd: '2001',
      agencyName: 'Dinas Pendidikan dan Kebudayaan',
    })
    expect(JSON.stringify(watch)).not.toContain('199004122025212001')
    await close()
  })

  it('filters by staff group and state, and finds by name or by digits of a NIP', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const read = (filter: Partial<WatchQuestion>) =>
      readDailyWatch(db, budi(DAY_THREE), 'pppk-2024', { ...everyone, ...filter })
    expect((await read({ staffGroup: 'kesehatan' })).people).toBe(1)
    expect((await read({ staffGroup: 'kesehatan' })).headCount).toBe(5)
    expect(namesOf(await read({ state: 'excused' }))).toEqual(['Yusmawati, S.Pd.'])
    expect(namesOf(await read({ state: 'not-begun' }))).toEqual(['Agus Prasetyo, S.Pd.'])
    expect(namesOf(await read({ search: 'lestari' }))).toEqual(['Dewi Lestari, S.Pd.'])
    expect(namesOf(await read({ search: '19900412 202521' }))).toEqual(['Siti Rahmawati, S.Pd.'])
    expect(namesOf(await read({ search: '100%' }))).toEqual([])
    await close()
  })

  it('excuses whoever has a letter for the opening, by the newest record', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db, { slug: 'pembukaan' })
    const [first, second] = [
      await makeEnrolment(db, { cohort_id: cohort.id }),
      await makeEnrolment(db, { cohort_id: cohort.id }),
    ]
    await db
      .insertInto('attendances')
      .values([
        record(first.id, 'tanpa-keterangan', 1),
        record(first.id, 'izin', 2),
        record(second.id, 'izin', 1),
        record(second.id, 'tanpa-keterangan', 2),
      ])
      .execute()
    const watch = await readDailyWatch(db, budi('2025-06-10T05:00:00.000Z'), 'pembukaan', everyone)
    expect(statesOf(watch)).toMatchObject({ excused: 1, 'not-activated': 1 })
    await close()
  })

  it('has something to show before the first day', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const watch = await readDailyWatch(db, budi('2025-06-05T02:00:00.000Z'), 'pppk-2024', everyone)
    expect(watch).toMatchObject({ columns: [], locked: { from: 1, to: 4 } })
    expect(watch.day?.number).toBe(1)
    await close()
  })

  it('is for administrators and the trainers of the cohort', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, done } = await makeStory(db)
    const read = (actor: Parameters<typeof readDailyWatch>[1]) =>
      readDailyWatch(db, actor, 'pppk-2024', everyone)
    await expect(read(siti(done))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(read(rina([newId()]))).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await read(rina([cohort.id]))).people).toBe(5)
    await expect(readDailyWatch(db, budi(DAY_SEVEN), 'tidak-ada', everyone)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await close()
  })
})
