import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import type { Db } from '~db/schema'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { newId } from '../ids'
import { savePart } from './save-part.server'
import { settleAttendance, type AttendanceStatus } from './settle-attendance.server'

const OPENING = '2025-06-10T02:00:00.000Z'
const FRIDAY = '2025-06-13T02:00:00.000Z'

describeEachEngine('attendance of the opening', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  /** An opening day of attendance and one lesson; *pembukaan susulan* stands behind the attendance. */
  async function openingDay() {
    const lesson = await makeLesson(db, { parts: [{ partId: 'satu' }] })
    const makeUp = await makeLesson(db, { lessonId: 'susulan', parts: [{ partId: 'ganti' }] })
    const { cohort } = await makeCohort(db, {
      days: [
        {
          kind: 'opening',
          date: '2025-06-10',
          items: [
            { item_id: 'presensi', kind: 'attendance', lesson_id: 'susulan', revision_id: makeUp },
            { item_id: 'materi', revision_id: lesson },
          ],
        },
      ],
    })
    return makeEnrolment(db, { cohort_id: cohort.id })
  }
  type Enrolment = Awaited<ReturnType<typeof openingDay>>

  const record = async (enrolment: Enrolment, status: AttendanceStatus, at: string) => {
    await db
      .insertInto('attendances')
      .values({
        id: newId(),
        enrolment_id: enrolment.id,
        item_id: 'presensi',
        status,
        letter_number: '',
        recorded_at: at,
        recorded_by: newId(),
      })
      .execute()
    await settleAttendance(db, budi(at), {
      enrolmentId: enrolment.id,
      itemId: 'presensi',
      status,
    })
  }
  const finish = (enrolment: Enrolment, itemId: string, partId: string, at: string) =>
    savePart(db, siti(enrolment, at), {
      enrolmentId: enrolment.id,
      itemId,
      partId,
      answers: [],
      finish: true,
    })
  const marks = async ({ id }: Enrolment) =>
    (
      await db
        .selectFrom('enrolments')
        .select('day_marks')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).day_marks

  it('completes the day on time even when BKPSDM records it days later', async () => {
    const enrolment = await openingDay()
    await finish(enrolment, 'materi', 'satu', OPENING)
    await record(enrolment, 'hadir', FRIDAY)
    expect(await marks(enrolment)).toBe('s')
  })

  it('opens pembukaan susulan to someone who was ill, and that completes the day late', async () => {
    const enrolment = await openingDay()
    await finish(enrolment, 'materi', 'satu', OPENING)
    await record(enrolment, 'sakit', OPENING)
    expect(await marks(enrolment)).toBe('b')
    await finish(enrolment, 'presensi', 'ganti', FRIDAY)
    expect(await marks(enrolment)).toBe('l')
  })

  it('opens nothing to someone absent without a word', async () => {
    const enrolment = await openingDay()
    await record(enrolment, 'tanpa-keterangan', OPENING)
    await expect(finish(enrolment, 'presensi', 'ganti', FRIDAY)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('is never taken back by a later correction', async () => {
    const enrolment = await openingDay()
    await record(enrolment, 'hadir', OPENING)
    await finish(enrolment, 'materi', 'satu', OPENING)
    await record(enrolment, 'izin', FRIDAY)
    expect(await marks(enrolment)).toBe('s')
  })
})
