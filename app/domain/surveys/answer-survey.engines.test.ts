import { beforeEach, expect, it } from 'vitest'
import type { Db, Id, Instant } from '~db/schema'
import { budi, DAY_SEVEN, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeSurveyCohort, nineScores } from '~tests/support/survey-cohort'
import { makeEnrolment } from '~tests/support/make'
import { answerSurvey } from './answer-survey.server'
import { readSurveyReport } from './survey-report.server'
import { surveyPage } from './survey-page.server'

/** The day after *batas akhir*. */
const CLOSED: Instant = '2025-06-21T02:00:00.000Z'

describeEachEngine('answering a survey', (engine) => {
  let db: Db
  let made: Awaited<ReturnType<typeof makeSurveyCohort>>

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    made = await makeSurveyCohort(db, 7)
    return () => connection.close()
  })

  type Enrolment = (typeof made.enrolments)[number]
  const page = (enrolment: Enrolment, itemId = 'survei') =>
    surveyPage(db, siti(enrolment), { enrolmentId: enrolment.id, itemId })
  async function answer(
    enrolment: Enrolment,
    given: Record<string, string>,
    { itemId = 'survei', masukan = '', now = DAY_SEVEN } = {},
  ) {
    const { revisionId: revisi } = await page(enrolment, itemId)
    const form = { ...given, revisi, masukan }
    return answerSurvey(db, siti(enrolment, now), { enrolmentId: enrolment.id, itemId, form })
  }
  const report = async (now: Instant = CLOSED, itemId = 'survei') =>
    (await readSurveyReport(db, budi(now), made.cohort.slug, itemId)).report!
  const moveClosing = (closes_on: string) =>
    db.updateTable('cohorts').set({ closes_on }).where('id', '=', made.cohort.id).execute()

  it('completes the item and the day, and counts once however often it is sent', async () => {
    const [first] = made.enrolments
    expect(await answer(first!, nineScores(4))).toEqual({ repeated: false, finishedDay: 1 })
    expect(await answer(first!, nineScores(1))).toEqual({ repeated: true, finishedDay: null })
    expect((await page(first!)).answered).toBe(true)
    expect((await report()).respondents).toBe(1)
  })

  it('counts two who press at the same moment, and one who presses twice once', async () => {
    const [first, second, third] = made.enrolments
    await Promise.all([
      answer(first!, nineScores(4)),
      answer(second!, nineScores(3)),
      answer(third!, nineScores(2)),
      answer(third!, nineScores(2)),
    ])
    expect((await report()).respondents).toBe(3)
  })

  it('refuses what is incomplete with every field at fault, and keeps nothing of it', async () => {
    const [first] = made.enrolments
    const { U8: _, ...eight } = nineScores(3)
    await expect(answer(first!, { ...eight, U2: '5', U9: '' })).rejects.toMatchObject({
      kind: 'invalid',
      message: '3 pertanyaan belum dijawab. Lengkapi, lalu kirim lagi.',
      fields: {
        U2: expect.any(String),
        U8: expect.stringContaining('Pengaduan'),
        U9: expect.any(String),
      },
    })
    expect((await page(first!)).answered).toBe(false)
    expect((await report()).respondents).toBe(0)
  })

  it('refuses other people, other kinds of items and what comes after batas akhir', async () => {
    const [first, second] = made.enrolments
    const { revisionId: revisi } = await page(first!)
    const form = { ...nineScores(3), revisi, masukan: '' }
    await expect(
      answerSurvey(db, siti(second!), { enrolmentId: first!.id, itemId: 'survei', form }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      answerSurvey(db, siti(first!), { enrolmentId: first!.id, itemId: 'tidak-ada', form }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answer(first!, nineScores(3), { now: CLOSED })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(
      answerSurvey(db, siti(first!), {
        enrolmentId: first!.id,
        itemId: 'survei',
        form: { ...form, revisi: 'lama' },
      }),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('shows only the number until batas akhir, then the index by the national formula', async () => {
    for (const [at, enrolment] of made.enrolments.slice(0, 5).entries()) {
      await answer(enrolment, nineScores(at < 4 ? 4 : 3), { masukan: at === 0 ? '=1+1' : '' })
    }
    expect(await report(DAY_SEVEN)).toMatchObject({
      open: false,
      respondents: 5,
      subjects: [{ result: null }],
      remarks: [],
    })
    const opened = await report()
    // (4 × 4 + 3) / 5 = 3,8 and 25 × 3,8 = 95.
    expect(opened).toMatchObject({ open: true, people: 7, respondents: 5, remarks: ['=1+1'] })
    expect(opened.subjects[0]).toMatchObject({
      respondents: 5,
      result: { index: 95, grade: { mutu: 'A' } },
    })
  })

  it('never shows fewer than the threshold', async () => {
    for (const enrolment of made.enrolments.slice(0, 4)) {
      await answer(enrolment, nineScores(2), { masukan: 'Rahasia kecil' })
    }
    const opened = await report()
    expect(opened.subjects[0]!.result).toBeNull()
    expect(JSON.stringify(opened)).not.toContain('Rahasia kecil')
  })

  it('opens as soon as everybody has answered; who comes later waits for company', async () => {
    for (const enrolment of made.enrolments) await answer(enrolment, nineScores(4))
    expect((await report(DAY_SEVEN)).open).toBe(true)
    const before = (await report(DAY_SEVEN)).subjects
    const late: Enrolment[] = []
    for (let count = 0; count < 5; count++) {
      late.push(await makeEnrolment(db, { cohort_id: made.cohort.id }))
    }
    for (const enrolment of late.slice(0, 4)) await answer(enrolment, nineScores(1))
    expect(await report(DAY_SEVEN)).toMatchObject({ waiting: 4, respondents: 11, subjects: before })
    await answer(late[4]!, nineScores(1))
    expect(await report(DAY_SEVEN)).toMatchObject({ waiting: 0, respondents: 12 })
    expect((await report(DAY_SEVEN)).subjects[0]!.result!.index).toBe(68.75)
  })

  it('an extension after batas akhir does not move a report that was read', async () => {
    for (const enrolment of made.enrolments.slice(0, 5)) await answer(enrolment, nineScores(4))
    await moveClosing('2025-06-17')
    await extend(made.enrolments[5]!.id)
    await answer(made.enrolments[5]!, nineScores(1))
    expect(await report()).toMatchObject({ respondents: 6, waiting: 1 })
    expect((await report()).subjects[0]!.result!.index).toBe(100)
  })

  const extend = (enrolment_id: Id) =>
    db
      .insertInto('extensions')
      .values({
        id: enrolment_id,
        cohort_id: made.cohort.id,
        unit_id: null,
        enrolment_id,
        until: '2025-06-30',
        reason: 'Sakit',
        added_at: DAY_SEVEN,
        added_by: null,
      })
      .execute()

  it('asks about each trainer, whom who was not taught may leave out', async () => {
    const { questionnaire, subjects } = await page(made.enrolments[0]!, 'evaluasi')
    expect(subjects).toEqual([{ id: made.rina.id, name: 'Rina Kartika' }])
    const all = (score: string) =>
      Object.fromEntries(
        questionnaire.elements.map(({ code }) => [`${code}.${made.rina.id}`, score]),
      )
    const evaluasi = { itemId: 'evaluasi' }
    for (const enrolment of made.enrolments.slice(0, 5)) await answer(enrolment, all('3'), evaluasi)
    await answer(made.enrolments[5]!, {}, { ...evaluasi, masukan: 'Belum bertemu' })
    const [one, ...rest] = Object.entries(all('3'))
    await expect(
      answer(made.enrolments[6]!, Object.fromEntries(rest), evaluasi),
    ).rejects.toMatchObject({ fields: { [one![0]]: expect.stringContaining('Rina Kartika') } })
    expect(await report(CLOSED, 'evaluasi')).toMatchObject({
      respondents: 6,
      remarks: ['Belum bertemu'],
      subjects: [{ name: 'Rina Kartika', respondents: 5, result: { index: 75 } }],
    })
  })
})
