import { afterEach, beforeEach, expect, it } from 'vitest'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import type { Connection } from '~db/connection.server'
import type { Db, Id } from '~db/schema'
import { readAnswerBatch } from '../answers/sent-answers.schema'
import type { SentAnswer } from '../answers/unsent.rules'
import { newId } from '../ids'
import { lessonPartPage } from './lesson-part.server'
import { receiveAnswers } from './receive-answers.server'
import { savePart } from './save-part.server'

const TUESDAY = '2025-06-10T02:00:00.000Z'
const WEDNESDAY = '2025-06-11T02:00:00.000Z'
const LATER = '2025-06-11T02:05:00.000Z'
const AFTER_CLOSING = '2025-07-23T02:00:00.000Z'

describeEachEngine('answers from a device', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  /** Siti, whose second day (Wednesday) asks for a lesson of two parts. */
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
    const text = (words: string, sequence = 1, more: Partial<SentAnswer> = {}): SentAnswer => ({
      id: newId(),
      enrolmentId: enrolment.id,
      itemId: 'materi',
      partId: 'kedua',
      targetId: 'renungan',
      value: { text: words },
      sequence,
      ...more,
    })
    const choice = (chosen: string): SentAnswer =>
      text('', 1, { partId: 'pertama', targetId: 'q-satu', value: { choices: [chosen] } })
    const send = (answers: readonly SentAnswer[], now = WEDNESDAY) =>
      receiveAnswers(db, siti(enrolment, now), { personId: enrolment.person_id, answers })
    const shown = async () => {
      const place = { enrolmentId: enrolment.id, itemId: 'materi', partId: 'kedua' }
      return (await lessonPartPage(db, siti(enrolment, LATER), place)).blocks[0]
    }
    return { cohort, enrolment, revisionId, text, choice, send, shown }
  }
  const rows = () => db.selectFrom('answers').selectAll().orderBy('sequence').execute()
  const marks = (id: Id) =>
    db
      .selectFrom('enrolments')
      .select(['day_marks', 'items_done'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('are kept together, of several parts, with the time the server took them', async () => {
    const { enrolment, revisionId, text, choice, send } = await world()
    const sent = [text('Satu dua tiga.'), choice('a')]
    expect(await send(sent)).toEqual(
      sent.map(({ id }) => ({ id, status: 'tersimpan', receivedAt: WEDNESDAY, newest: 1 })),
    )
    expect(await rows()).toHaveLength(2)
    expect((await rows()).every((row) => row.revision_id === revisionId)).toBe(true)
    expect((await marks(enrolment.id)).day_marks).toBe('-b')
  })

  it('sent again are answered as the first time and stay one row', async () => {
    const { text, send } = await world()
    const once = text('Satu dua tiga.')
    await send([once])
    expect(await send([once], LATER)).toEqual([
      { id: once.id, status: 'diulang', receivedAt: WEDNESDAY, newest: 1 },
    ])
    await Promise.all([send([once], LATER), send([once], LATER)])
    expect(await rows()).toHaveLength(1)
  })

  it('at the same moment from two tabs stay one row', async () => {
    const { text, send } = await world()
    const once = text('Satu dua tiga.')
    const receipts = (await Promise.all([send([once]), send([once])])).flat()
    expect(receipts.map(({ status }) => status).toSorted()).toEqual(['diulang', 'tersimpan'])
    expect(await rows()).toHaveLength(1)
  })

  it('of two devices: the later sequence stands, both stay in the log, the other is told', async () => {
    const { text, send, shown } = await world()
    const laptop = text('Dari laptop.', 3)
    const phone = text('Dari ponsel, tanpa sinyal.', 2)
    await send([laptop])
    expect(await send([phone], LATER)).toMatchObject([{ status: 'tersimpan', newest: 3 }])
    expect(await shown()).toMatchObject({ text: 'Dari laptop.', sequence: 3 })
    expect((await rows()).map(({ value }) => value)).toEqual([
      '{"text":"Dari ponsel, tanpa sinyal."}',
      '{"text":"Dari laptop."}',
    ])
  })

  it('and the form of the page follow each other', async () => {
    const { enrolment, text, send, shown } = await world()
    const first = text('Satu dua.', 1)
    await send([first])
    const form = {
      enrolmentId: enrolment.id,
      itemId: 'materi',
      partId: 'kedua',
      finish: false,
    }
    const typed = { targetId: 'renungan', value: { text: 'Satu dua tiga.' }, sequence: null }
    const waiting = text('Satu dua tiga.', 2)
    await savePart(db, siti(enrolment, LATER), {
      ...form,
      answers: [{ ...typed, id: waiting.id, shownAt: WEDNESDAY }],
    })
    expect(await send([waiting], LATER)).toMatchObject([{ status: 'diulang', newest: 2 }])
    expect(await shown()).toMatchObject({ text: 'Satu dua tiga.', sequence: 2 })
  })

  it('that belong nowhere do not lose the others', async () => {
    const { text, choice, send } = await world()
    const good = text('Satu dua tiga.')
    const receipts = await send([
      { ...choice('a'), partId: 'kedua' },
      text('x', 1, { targetId: 'q-satu' }),
      good,
      text('x', 1, { partId: 'ketiga' }),
      text('x', 1, { itemId: 'tidak-ada' }),
    ])
    const refused = receipts.filter(({ status }) => status === 'ditolak')
    expect(refused).toHaveLength(4)
    expect(refused.every((one) => 'final' in one && one.final && one.reason.endsWith('.'))).toBe(
      true,
    )
    expect((await rows()).map(({ id }) => id)).toEqual([good.id])
  })

  it('for somebody else’s enrolment, or one of one’s own that ended, are refused', async () => {
    const { cohort, text, send } = await world()
    const other = await makeEnrolment(db, { cohort_id: cohort.id })
    const good = text('Satu dua tiga.')
    const receipts = await send([text('x', 1, { enrolmentId: other.id }), good])
    expect(receipts.find(({ id }) => id !== good.id)).toMatchObject({
      status: 'ditolak',
      final: true,
    })
    expect((await rows()).map(({ id }) => id)).toEqual([good.id])
  })

  it('typed for another account are refused whole', async () => {
    const { cohort, enrolment, text } = await world()
    const other = await makeEnrolment(db, { cohort_id: cohort.id })
    const input = { personId: other.person_id, answers: [text('x')] }
    await expect(receiveAnswers(db, siti(enrolment, WEDNESDAY), input)).rejects.toMatchObject({
      kind: 'conflict',
    })
    expect(await rows()).toEqual([])
  })

  it('for a day that is locked, or after batas akhir, may come again later', async () => {
    const { text, send } = await world()
    const once = text('Satu dua tiga.')
    expect(await send([once], TUESDAY)).toMatchObject([
      { status: 'ditolak', final: false, reason: expect.stringContaining('belum dibuka') },
    ])
    expect(await send([once], AFTER_CLOSING)).toMatchObject([
      { status: 'ditolak', final: false, reason: expect.stringContaining('Batas akhir') },
    ])
    expect(await rows()).toEqual([])
    expect(await send([once])).toMatchObject([{ status: 'tersimpan' }])
  })

  it('carry nothing that the server decides, and nothing odd into the store', async () => {
    const { enrolment, revisionId, text, send } = await world()
    const forged = {
      ...text('nol \0 dan\r\nbaris'),
      revisionId: 'palsu',
      receivedAt: TUESDAY,
      score: 1,
      finish: true,
      value: { text: 'nol \0 dan\r\nbaris', correct: true, choices: ['b'] },
    }
    const batch = readAnswerBatch({ person: enrolment.person_id, answers: [forged] })!
    await send(batch.answers)
    expect(await rows()).toMatchObject([
      { revision_id: revisionId, received_at: WEDNESDAY, value: '{"text":"nol  dan\\nbaris"}' },
    ])
    expect(await marks(enrolment.id)).toEqual({ day_marks: '-b', items_done: 0 })
  })

  it('complete a lesson of which they were the last thing missing', async () => {
    const { enrolment, text, choice, send } = await world()
    await send([text('Satu dua tiga.')])
    await db
      .insertInto('part_completions')
      .values(
        ['pertama', 'kedua'].map((part_id) => ({
          enrolment_id: enrolment.id,
          item_id: 'materi',
          part_id,
          revision_id: newId(),
          completed_at: WEDNESDAY,
        })),
      )
      .execute()
    await send([choice('b')], LATER)
    expect(await marks(enrolment.id)).toEqual({ day_marks: '-s', items_done: 1 })
  })
})
