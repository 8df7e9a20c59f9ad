import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, rina, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment } from '~tests/support/make'
import type { Db } from '~db/schema'
import { readAttendancePage } from './attendance-page.server'
import { recordAttendance, recordRestPresent } from './record-attendance.server'

const OPENING = '2025-06-10T05:00:00.000Z'
const itemId = 'hari-1-butir-1'
const wholeCohort = { itemId: null, agencyId: null, search: '', page: 1 }

async function makeStory(db: Db) {
  const { cohort } = await makeCohort(db, { slug: 'pppk-2024' })
  const agency = await makeAgency(db)
  const person = () => makeEnrolment(db, { cohort_id: cohort.id, agency_id: agency.id })
  const [first, second] = [await person(), await person()]
  const third = await makeEnrolment(db, { cohort_id: cohort.id })
  return { cohort, agency, first, second, third }
}

const marksOf = async (db: Db, id: string) =>
  (
    await db
      .selectFrom('enrolments')
      .select('day_marks')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).day_marks

describeEachEngine('attendance', (engine) => {
  it('completes the day of who was there, and not of who was excused', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, first, second, third } = await makeStory(db)
    const actor = budi(OPENING)
    const written = await recordAttendance(db, actor, {
      cohortId: cohort.id,
      itemId,
      entries: [
        { enrolmentId: first.id, status: 'daring', letterNumber: '' },
        { enrolmentId: second.id, status: 'izin', letterNumber: '094/7/DISHUB' },
      ],
    })
    expect(written).toBe(2)
    expect(await marksOf(db, first.id)).toBe('s---')
    expect(await marksOf(db, second.id)).toBe('----')
    expect(await marksOf(db, third.id)).toBe('----')
    const [audit] = await db.selectFrom('audit_entries').selectAll().execute()
    expect(audit).toMatchObject({
      verb: 'record-attendance',
      actor_id: actor.personId,
      thing_id: cohort.id,
    })
    expect(JSON.parse(audit!.details)).toMatchObject({ people: 2, daring: 1, izin: 1, hadir: 0 })
    await close()
  })

  it('records everybody else as there, once', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, agency, first } = await makeStory(db)
    const rest = (agencyId: string | 'none' | null) =>
      recordRestPresent(db, budi(OPENING), {
        cohortId: cohort.id,
        itemId,
        agencyId,
        confirmed: 3,
      })
    await recordAttendance(db, budi(OPENING), {
      cohortId: cohort.id,
      itemId,
      entries: [{ enrolmentId: first.id, status: 'sakit', letterNumber: '' }],
    })
    expect(await rest(agency.id)).toBe(1)
    expect(await rest(null)).toBe(1)
    expect(await rest(null)).toBe(0)
    const page = await readAttendancePage(db, budi(OPENING), 'pppk-2024', wholeCohort)
    expect(page.total.counts).toMatchObject({ hadir: 2, sakit: 1, unrecorded: 0 })
    expect(page.list).toBeNull()
    await close()
  })

  it('records nobody else when they are more than were agreed to', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeStory(db)
    const rest = (confirmed: number) =>
      recordRestPresent(db, budi(OPENING), {
        cohortId: cohort.id,
        itemId,
        agencyId: null,
        confirmed,
      })
    await expect(rest(2)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Sekarang 3 orang belum dicatat, bukan 2.'),
    })
    expect(await db.selectFrom('attendances').selectAll().execute()).toEqual([])
    expect(await rest(3)).toBe(3)
    await close()
  })

  it('never covers an excuse that another administrator writes at the same moment', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, first } = await makeStory(db)
    const place = { cohortId: cohort.id, itemId }
    const rest = () =>
      recordRestPresent(db, budi(OPENING), { ...place, agencyId: null, confirmed: 3 })
    const entries = [{ enrolmentId: first.id, status: 'sakit' as const, letterNumber: '' }]
    await Promise.all([rest(), recordAttendance(db, budi(OPENING), { ...place, entries }), rest()])
    const page = await readAttendancePage(db, budi(OPENING), 'pppk-2024', wholeCohort)
    expect(page.total.counts).toMatchObject({ hadir: 2, sakit: 1 })
    const others = await db
      .selectFrom('attendances')
      .select('enrolment_id')
      .where('enrolment_id', '!=', first.id)
      .execute()
    expect(others).toHaveLength(2)
    await close()
  })

  it('writes nothing for a repeat, and lets the newest record count', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, agency, first } = await makeStory(db)
    const record = (status: 'izin' | 'tanpa-keterangan', now: string) =>
      recordAttendance(db, budi(now), {
        cohortId: cohort.id,
        itemId,
        entries: [{ enrolmentId: first.id, status, letterNumber: '' }],
      })
    expect(await record('tanpa-keterangan', '2025-06-10T05:00:00.000Z')).toBe(1)
    expect(await record('tanpa-keterangan', '2025-06-10T05:01:00.000Z')).toBe(0)
    expect(await record('izin', '2025-06-10T06:00:00.000Z')).toBe(1)
    expect(await db.selectFrom('attendances').selectAll().execute()).toHaveLength(2)
    const page = await readAttendancePage(db, budi(OPENING), 'pppk-2024', {
      ...wholeCohort,
      agencyId: agency.id,
    })
    const row = page.list?.rows.find(({ enrolmentId }) => enrolmentId === first.id)
    expect(row?.attendance).toMatchObject({ status: 'izin' })
    expect(page.recap.map(({ name, people }) => [name, people])).toEqual([
      ['Dinas Pendidikan dan Kebudayaan', 2],
      ['Tanpa perangkat daerah', 1],
    ])
    await close()
  })

  it('refuses a stranger, a day that has not come, and writes nothing then', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, first } = await makeStory(db)
    const other = await makeCohort(db)
    const stranger = await makeEnrolment(db, { cohort_id: other.cohort.id })
    const record = (enrolmentIds: string[], now = OPENING) =>
      recordAttendance(db, budi(now), {
        cohortId: cohort.id,
        itemId,
        entries: enrolmentIds.map((enrolmentId) => ({
          enrolmentId,
          status: 'hadir' as const,
          letterNumber: '',
        })),
      })
    await expect(record([first.id, stranger.id])).rejects.toMatchObject({ kind: 'not-found' })
    await expect(record([first.id], '2025-06-09T05:00:00.000Z')).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Selasa, 10 Juni 2025'),
    })
    expect(await db.selectFrom('attendances').selectAll().execute()).toEqual([])
    await close()
  })

  it('has nothing to record where the programme has no attendance', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeCohort(db, { slug: 'tanpa-presensi', days: [{ items: [{ kind: 'external' }] }] })
    const read = (butir: string | null) =>
      readAttendancePage(db, budi(OPENING), 'tanpa-presensi', { ...wholeCohort, itemId: butir })
    expect(await read(null)).toMatchObject({ item: null, list: null })
    await expect(read(itemId)).rejects.toMatchObject({ kind: 'not-found' })
    await close()
  })

  it('is recorded by administrators alone', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, first } = await makeStory(db)
    const entries = [{ enrolmentId: first.id, status: 'hadir' as const, letterNumber: '' }]
    for (const actor of [siti(first, OPENING), rina([cohort.id], OPENING), rina([newId()])]) {
      await expect(
        recordAttendance(db, actor, { cohortId: cohort.id, itemId, entries }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await close()
  })
})
