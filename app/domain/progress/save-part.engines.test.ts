import { afterEach, beforeEach, expect, it } from 'vitest'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import type { Connection } from '~db/connection.server'
import type { Db, Id } from '~db/schema'
import { newId } from '../ids'
import { lessonPartPage, findResumePart } from './lesson-part.server'
import { savePart } from './save-part.server'
import { todayPage } from './today.server'

const TUESDAY = '2025-06-10T02:00:00.000Z'
const WEDNESDAY = '2025-06-11T02:00:00.000Z'
const THURSDAY = '2025-06-12T16:59:00.000Z'
const NEXT_MONDAY = '2025-06-16T02:00:00.000Z'
const AFTER_CLOSING = '2025-07-23T02:00:00.000Z'

describeEachEngine('a lesson part', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  /** Siti on a two-day programme whose second day is a lesson of two parts. */
  async function world() {
    const revisionId = await makeLesson(db, {
      parts: [
        { partId: 'pertama', questionIds: ['q-satu'] },
        { partId: 'kedua', reflections: [{ id: 'renungan', required: true, minimumWords: 3 }] },
      ],
    })
    const { cohort } = await makeCohort(db, {
      days: [
        { date: '2025-06-10', items: [{ kind: 'external', required: 0 }] },
        { date: '2025-06-11', items: [{ item_id: 'materi', revision_id: revisionId }] },
      ],
    })
    const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
    const at = { enrolmentId: enrolment.id, itemId: 'materi' }
    const answer = (
      targetId: string,
      value: { text: string } | { choices: string[] },
      id = newId(),
    ) => ({ id, targetId, value, sequence: null })
    return { cohort, enrolment, at, answer }
  }
  const marks = async (id: Id) =>
    await db
      .selectFrom('enrolments')
      .select(['day_marks', 'days_done', 'items_done'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('cannot be opened before its day, not even by its address', async () => {
    const { enrolment, at } = await world()
    await expect(
      lessonPartPage(db, siti(enrolment, TUESDAY), { ...at, partId: 'pertama' }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('Rabu, 11 Juni 2025'),
    })
    await expect(
      savePart(db, siti(enrolment, TUESDAY), {
        ...at,
        partId: 'pertama',
        answers: [],
        finish: true,
      }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('is not found for someone else', async () => {
    const { cohort, at } = await world()
    const other = await makeEnrolment(db, { cohort_id: cohort.id })
    await expect(
      lessonPartPage(db, siti(other, WEDNESDAY), { ...at, partId: 'pertama' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('shows no key before an answer, and the reason after it', async () => {
    const { enrolment, at, answer } = await world()
    const actor = siti(enrolment, WEDNESDAY)
    const before = await lessonPartPage(db, actor, { ...at, partId: 'pertama' })
    expect(JSON.stringify(before)).not.toMatch(/correct|weight|feedback|berhak atas penjelasan/)
    await savePart(db, actor, {
      ...at,
      partId: 'pertama',
      answers: [answer('q-satu', { choices: ['b'] })],
      finish: false,
    })
    const [block] = (await lessonPartPage(db, actor, { ...at, partId: 'pertama' })).blocks
    expect(block).toMatchObject({
      questions: [{ given: { choices: ['b'] }, explanation: 'Warga berhak atas penjelasan.' }],
    })
  })

  it('stays open while its self-check is unanswered, and keeps what was typed', async () => {
    const { enrolment, at } = await world()
    const saved = await savePart(db, siti(enrolment, WEDNESDAY), {
      ...at,
      partId: 'pertama',
      answers: [],
      finish: true,
    })
    expect(saved).toMatchObject({ lessonDone: false, missing: [{ kind: 'self-check' }] })
    expect((await marks(enrolment.id)).day_marks).toBe('-b')
  })

  it('keeps what another tab saved when this one posts the field untouched', async () => {
    const { enrolment, at, answer } = await world()
    const part = { ...at, partId: 'kedua' }
    const post = (now: string, text: string, shownAt: string | null) =>
      savePart(db, siti(enrolment, now), {
        ...part,
        answers: [{ ...answer('renungan', { text }), shownAt }],
        finish: false,
      })
    const kept = async () => (await lessonPartPage(db, siti(enrolment, THURSDAY), part)).blocks
    const [first, second, third] = ['00', '01', '02'].map((hour) => `2025-06-11T${hour}:00:00.000Z`)
    await post(first!, 'Satu dua tiga.', null)
    await post(second!, '', null)
    expect(await kept()).toMatchObject([{ text: 'Satu dua tiga.' }])
    await post(second!, 'Empat lima enam.', first!)
    await post(third!, 'Satu dua tiga.', first!)
    expect(await kept()).toMatchObject([{ text: 'Empat lima enam.' }])
    await post(third!, 'Tujuh delapan.', first!)
    expect(await kept()).toMatchObject([{ text: 'Tujuh delapan.' }])
    await post(WEDNESDAY, '', third!)
    expect(await kept()).toMatchObject([{ text: '' }])
  })

  it('completes part, lesson and day, on time, and resumes in between', async () => {
    const { enrolment, at, answer } = await world()
    const actor = siti(enrolment, WEDNESDAY)
    const first = await savePart(db, actor, {
      ...at,
      partId: 'pertama',
      answers: [answer('q-satu', { choices: ['a'] })],
      finish: true,
    })
    expect(first).toMatchObject({ nextPartId: 'kedua', lessonDone: false, finishedDay: null })
    expect(await findResumePart(db, actor, at)).toBe('kedua')
    const last = await savePart(db, siti(enrolment, THURSDAY), {
      ...at,
      partId: 'kedua',
      answers: [answer('renungan', { text: 'Saya akan bertanya.' })],
      finish: true,
    })
    expect(last).toMatchObject({ nextPartId: null, lessonDone: true, finishedDay: 2 })
    expect(await marks(enrolment.id)).toEqual({ day_marks: '-s', days_done: 1, items_done: 1 })
    const today = await todayPage(db, siti(enrolment, THURSDAY), enrolment.id)
    expect(today.strip).toEqual(['unfinished', 'done'])
  })

  it('counts as susulan when finished after the next working day', async () => {
    const { enrolment, at, answer } = await world()
    for (const [partId, given] of [
      ['pertama', answer('q-satu', { choices: ['a'] })],
      ['kedua', answer('renungan', { text: 'Saya akan bertanya.' })],
    ] as const) {
      await savePart(db, siti(enrolment, NEXT_MONDAY), {
        ...at,
        partId,
        answers: [given],
        finish: true,
      })
    }
    expect((await marks(enrolment.id)).day_marks).toBe('-l')
  })

  it('is counted once however often it is sent', async () => {
    const { enrolment, at, answer } = await world()
    const actor = siti(enrolment, WEDNESDAY)
    const once = answer('q-satu', { choices: ['b'] })
    const twice = { ...at, partId: 'pertama', answers: [once], finish: true }
    await Promise.all([savePart(db, actor, twice), savePart(db, actor, twice)])
    await savePart(db, actor, twice)
    const rows = await db.selectFrom('answers').select('id').execute()
    expect(rows).toEqual([{ id: once.id }])
  })

  it('keeps both texts when a form is sent again with another text under the same id', async () => {
    const { enrolment, at, answer } = await world()
    const actor = siti(enrolment, WEDNESDAY)
    const id = newId()
    for (const text of ['Yang pertama.', 'Yang kedua.']) {
      await savePart(db, actor, {
        ...at,
        partId: 'kedua',
        answers: [answer('renungan', { text }, id)],
        finish: false,
      })
    }
    const rows = await db.selectFrom('answers').select('value').orderBy('sequence').execute()
    expect(rows.map(({ value }) => value)).toEqual([
      '{"text":"Yang pertama."}',
      '{"text":"Yang kedua."}',
    ])
  })

  it('refuses an answer to a question of another part', async () => {
    const { enrolment, at, answer } = await world()
    await expect(
      savePart(db, siti(enrolment, WEDNESDAY), {
        ...at,
        partId: 'kedua',
        answers: [answer('q-satu', { choices: ['b'] })],
        finish: false,
      }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    expect(await db.selectFrom('answers').selectAll().execute()).toEqual([])
  })

  it('accepts nothing new after batas akhir but can still be read', async () => {
    const { enrolment, at } = await world()
    const actor = siti(enrolment, AFTER_CLOSING)
    await expect(
      savePart(db, actor, { ...at, partId: 'pertama', answers: [], finish: true }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    expect((await lessonPartPage(db, actor, { ...at, partId: 'pertama' })).closed).toBe(true)
  })
})
