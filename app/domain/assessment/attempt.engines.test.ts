import { afterEach, beforeEach, expect, it } from 'vitest'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { makeBank, questionOf, testOptions } from '~tests/support/make-test'
import type { Connection } from '~db/connection.server'
import type { Db, Id } from '~db/schema'
import type { NewAnswer } from '../answers/store.server'
import type { SentAnswer } from '../answers/unsent.rules'
import { newId } from '../ids'
import { receiveAnswers } from '../progress/receive-answers.server'
import { attemptPage } from './attempt-page.server'
import { attemptResult } from './attempt-result.server'
import { saveAttempt } from './save-attempt.server'
import { startAttempt } from './start-attempt.server'
import { testPage } from './test-page.server'
import type { TestSettings } from './test-settings'

const at = (time: string) => `2025-06-11T${time}.000Z`
const START = at('02:00:00')

describeEachEngine('a test', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  /** Siti, whose second day asks for a test of five questions of every kind that is graded. */
  async function world(settings: Partial<TestSettings> = {}) {
    const kinds = ['single', 'multiple', 'true-false', 'matching', 'numeric'] as const
    const bank = kinds.map((kind) => questionOf(`soal-${kind}`, kind, kind))
    await makeBank(db, { questions: bank })
    const { cohort } = await makeCohort(db, {
      days: [
        { date: '2025-06-10', items: [{ kind: 'external', required: 0 }] },
        {
          date: '2025-06-11',
          items: [{ item_id: 'tes', kind: 'test', options: testOptions(settings) }],
        },
      ],
    })
    const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
    const place = { enrolmentId: enrolment.id, itemId: 'tes' }
    const me = (now = START) => siti(enrolment, now)
    const start = (number = 1, now = START) => startAttempt(db, me(now), { ...place, number })
    const save = (attemptId: Id, answers: NewAnswer[], submit = false, now = START) =>
      saveAttempt(db, me(now), { ...place, attemptId, answers, submit })
    const sent = (
      attemptId: Id,
      value: SentAnswer['value'],
      more: Partial<SentAnswer> = {},
    ): SentAnswer => ({
      id: newId(),
      ...place,
      partId: 'tes',
      attemptId,
      targetId: 'soal-single',
      value,
      sequence: 1,
      ...more,
    })
    const send = (answers: SentAnswer[], now = START) =>
      receiveAnswers(db, me(now), { personId: enrolment.person_id, answers })
    const result = (attemptId: Id, now = START) =>
      attemptResult(db, me(now), { ...place, attemptId })
    return { cohort, enrolment, place, me, start, save, sent, send, result }
  }
  const answer = (targetId: string, value: NewAnswer['value']): NewAnswer => ({
    id: newId(),
    targetId,
    value,
    sequence: null,
  })
  const ALL_RIGHT = () => [
    answer('soal-single', { choices: ['b'] }),
    answer('soal-multiple', { choices: ['a', 'b'] }),
    answer('soal-true-false', { choices: ['benar'] }),
    answer('soal-matching', { choices: ['1=a', '2=b', '3=c'] }),
    answer('soal-numeric', { text: '173.106' }),
  ]
  const marks = (id: Id) =>
    db
      .selectFrom('enrolments')
      .select(['day_marks', 'items_done'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const attempts = () => db.selectFrom('attempts').selectAll().orderBy('number').execute()
  const results = () => db.selectFrom('attempt_results').selectAll().execute()

  it('is begun once, however often and wherever the button is pressed', async () => {
    const { enrolment, start } = await world()
    const ids = (await Promise.all([start(), start(), start()])).map((one) => one.attemptId)
    expect(new Set(ids).size).toBe(1)
    expect(await attempts()).toMatchObject([
      { number: 1, started_at: START, deadline: at('02:10:00'), counts_until: at('02:11:00') },
    ])
    expect((await marks(enrolment.id)).day_marks).toBe('-b')
  })

  it('answered right and handed in: 100, passed, the item and the day are done', async () => {
    const { enrolment, start, save, result } = await world()
    const { attemptId } = await start()
    await save(attemptId, ALL_RIGHT())
    expect(await results()).toEqual([])
    const submitted = await save(attemptId, [], true, at('02:05:00'))
    expect(submitted).toEqual({ closed: true, late: 0, finishedDay: 2 })
    expect(await result(attemptId)).toMatchObject({
      result: { score: 5, max: 5, percent: 100, passed: true },
      attempt: { answered: 5, questions: 5, closedBy: 'peserta', closedAt: at('02:05:00') },
      feedback: null,
    })
    expect(await marks(enrolment.id)).toEqual({ day_marks: '-s', items_done: 1 })
    // Again, from another tab: nothing changes.
    expect(await save(attemptId, [], true, at('02:06:00'))).toMatchObject({ closed: true })
    expect(await results()).toHaveLength(1)
  })

  it('not passed: the item stays open, another attempt may follow with its own answers', async () => {
    const { enrolment, me, place, start, save } = await world()
    const first = await start()
    await save(first.attemptId, [answer('soal-single', { choices: ['a'] })], true)
    expect(await marks(enrolment.id)).toEqual({ day_marks: '-b', items_done: 0 })
    // The old button finds the old attempt; the page's next one begins another.
    expect(await start(1)).toEqual(first)
    const { next, earlier } = await testPage(db, me(), place)
    expect([next, earlier[0]?.result]).toEqual([2, { percent: 0, passed: false }])
    const second = await start(2)
    expect(second).not.toEqual(first)
    const page = await attemptPage(db, me(), { ...place, ...second, page: 1 })
    expect(page.overview.some(({ answered }) => answered)).toBe(false)
    await save(second.attemptId, ALL_RIGHT(), true)
    expect((await marks(enrolment.id)).day_marks).toBe('-s')
  })

  it('that only measures is done once it was handed in, and only once', async () => {
    const { enrolment, start, save } = await world({
      passMark: 0,
      attempts: 1,
      completes: 'submitted',
    })
    const { attemptId } = await start()
    expect(await save(attemptId, [], true)).toMatchObject({ finishedDay: 2 })
    expect((await marks(enrolment.id)).items_done).toBe(1)
    await expect(start(2)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('counts answers on their way in the grace, and later ones only in the log', async () => {
    const { start, sent, send, result } = await world({ completes: 'submitted', passMark: 0 })
    const { attemptId } = await start()
    const inTime = sent(attemptId, { choices: ['b'] })
    expect(await send([inTime], at('02:11:00'))).toMatchObject([{ status: 'tersimpan' }])
    expect((await result(attemptId, at('02:11:00'))).attempt.closedAt).toBeNull()
    const late = sent(attemptId, { choices: ['a'] }, { sequence: 2 })
    expect(await send([late, inTime], at('02:11:01'))).toMatchObject([
      { status: 'ditolak', final: true, reason: expect.stringContaining('tidak ikut dinilai') },
      { status: 'diulang' },
    ])
    expect(await db.selectFrom('answers').select('id').execute()).toHaveLength(2)
    expect(await result(attemptId, at('03:00:00'))).toMatchObject({
      result: { score: 1, max: 5, percent: 20 },
      attempt: { closedBy: 'waktu', closedAt: at('02:11:00') },
    })
  })

  it('past its time is closed by whoever looks next, with what was saved', async () => {
    const { enrolment, me, place, start, save } = await world()
    const { attemptId } = await start()
    await save(attemptId, ALL_RIGHT())
    const page = await testPage(db, me(at('05:00:00')), place)
    expect(page).toMatchObject({ running: null, earlier: [{ number: 1, closedBy: 'waktu' }] })
    expect((await marks(enrolment.id)).day_marks).toBe('-s')
  })

  it('settles two devices by sequence and keeps both', async () => {
    const { me, place, start, sent, send } = await world()
    const { attemptId } = await start()
    await send([sent(attemptId, { choices: ['b'] }, { sequence: 3 })])
    const behind = sent(attemptId, { choices: ['a'] }, { sequence: 2 })
    expect(await send([behind])).toMatchObject([{ status: 'tersimpan', newest: 3 }])
    const page = await attemptPage(db, me(), { ...place, attemptId, page: 1 })
    const shown = page.questions.find(({ question }) => question.id === 'soal-single')
    expect(shown?.value).toEqual({ choices: ['b'] })
    expect(await db.selectFrom('answers').select('id').execute()).toHaveLength(2)
  })

  it('keeps what was asked when the bank changes meanwhile', async () => {
    const { start, save, result } = await world()
    const { attemptId } = await start()
    const changed = { ...questionOf('soal-single', 'true-false', 'single') }
    await makeBank(db, { questions: [changed], at: '2025-06-11T02:01:00.000Z' })
    await save(attemptId, ALL_RIGHT(), true)
    expect((await result(attemptId)).result).toMatchObject({ percent: 100, max: 5 })
  })

  it('takes nothing for another’s attempt, another question or another shape', async () => {
    const { cohort, start, save, sent, send } = await world()
    const { attemptId } = await start()
    const other = await makeEnrolment(db, { cohort_id: cohort.id })
    const forged = saveAttempt(db, siti(other, START), {
      enrolmentId: other.id,
      itemId: 'tes',
      attemptId,
      answers: [],
      submit: true,
    })
    await expect(forged).rejects.toMatchObject({ kind: 'not-found' })
    await expect(save(attemptId, [answer('soal-lain', { text: 'x' })])).rejects.toMatchObject({
      kind: 'not-found',
    })
    const receipts = await send([
      sent(attemptId, { text: 'bukan pilihan' }),
      sent(newId(), { choices: ['b'] }),
      sent(attemptId, { choices: ['b'] }, { targetId: 'soal-lain' }),
    ])
    expect(receipts.map(({ status }) => status)).toEqual(['ditolak', 'ditolak', 'ditolak'])
    await save(attemptId, [answer('soal-single', { choices: ['z', 'b', 'b'] })])
    const [row] = await db.selectFrom('answers').select(['value', 'attempt_id']).execute()
    expect(row).toEqual({ value: '{"choices":["b"]}', attempt_id: attemptId })
    expect((await attempts())[0]).toMatchObject({ closed_at: null })
  })

  it('opens by its windows: main, then remedial for who has not passed', async () => {
    const { start, save } = await world({
      attempts: 1,
      window: { from: { day: 2 }, until: { day: 2 } },
      remedial: { from: { afterLast: 1 }, until: { afterLast: 3 }, attempts: 1 },
    })
    const first = await start()
    await save(first.attemptId, [], true)
    await expect(start(2)).rejects.toThrow(/dibuka Kamis, 12 Juni 2025/)
    const second = await start(2, '2025-06-12T02:00:00.000Z')
    await save(second.attemptId, [], true, '2025-06-12T02:01:00.000Z')
    await expect(start(3, '2025-06-13T02:00:00.000Z')).rejects.toThrow(/sudah Anda pakai/)
    await expect(start(3, '2025-06-18T02:00:00.000Z')).rejects.toThrow(/sudah berakhir/)
  })

  it('shows key and reasons only when its policy does', async () => {
    const after = await world({
      review: 'feedback-after-window',
      window: { from: null, until: { day: 2 } },
    })
    const { attemptId } = await after.start()
    await after.save(attemptId, ALL_RIGHT(), true)
    expect(await after.result(attemptId)).toMatchObject({
      result: { percent: 100 },
      feedback: null,
      feedbackAfter: '2025-06-11',
    })
    const later = await after.result(attemptId, '2025-06-12T02:00:00.000Z')
    expect(later.feedback).toHaveLength(5)
    expect(later.feedback?.every(({ verdict }) => verdict === 'right')).toBe(true)
  })
})
