import { beforeEach, expect, it } from 'vitest'
import { upgradeCohort } from '~/domain/cohorts/upgrade.server'
import { readWorkbook } from '~/domain/imports/read-workbook.server'
import type { Programme } from '~/domain/programmes/programme'
import type { Db, Id, Instant } from '~db/schema'
import { budi, rina, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeEnrolment, makePerson } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { finish, lesson, makeStory, programme, publish } from '~tests/support/upgrade-story'
import { newId } from '../ids'
import { readCohortResults, type ResultFilter } from './cohort-results.server'
import { findCompletion, findLackingItems } from './completion.server'
import type { CompletionRules } from './completion-rules'
import { exportResults } from './export-results.server'
import { resultPage } from './result-page.server'

const at = (day: string): Instant => `2025-06-${day}T05:00:00.000Z`
const NO_FILTER: ResultFilter = { search: '', agencyId: null, passed: null, reason: null }

const test = lesson('tes-akhir', {
  kind: 'test',
  title: 'Tes akhir',
  lesson: null,
  required: false,
})
const plan = (rules: Partial<CompletionRules>, more: Programme['days'][number]['items'] = []) => ({
  ...programme({ satu: [lesson('awal'), test, ...more] }),
  completion: { requiredItems: true, attendance: null, tests: [], journals: false, ...rules },
})

describeEachEngine('who has passed', (engine) => {
  let db: Db
  let cohortId: Id
  let slug: string
  let first: { id: Id; cohort_id: Id; person_id: Id }
  let second: typeof first
  let agencyId: Id
  let revisionId: Id

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    revisionId = await makeLesson(db, { lessonId: 'awal' })
    ;({ cohortId } = await makeStory(db, plan({ tests: [{ itemId: 'tes-akhir', minimum: 70 }] })))
    const cohort = await db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
    slug = cohort.slug
    agencyId = (await makeAgency(db)).id
    const named = async (name: string, agency_id: Id | null) =>
      makeEnrolment(db, {
        cohort_id: cohortId,
        agency_id,
        person_id: (await makePerson(db, { name, title_back: '' })).id,
      })
    first = await named('=Ani', agencyId)
    second = await named('Budi Santoso', null)
    return () => connection.close()
  })

  const reads = (enrolmentId: Id) =>
    finish(db, enrolmentId, { itemId: 'awal', dayId: 'satu', revisionId }, at('10'))
  async function scores(enrolmentId: Id, ...percents: number[]) {
    const id = newId()
    const { attempts } = await db
      .selectFrom('attempts')
      .select((eb) => eb.fn.countAll().as('attempts'))
      .executeTakeFirstOrThrow()
    await db
      .insertInto('attempts')
      .values({
        id,
        enrolment_id: enrolmentId,
        item_id: 'tes-akhir',
        number: Number(attempts) + 1,
        seed: id,
        rules: '{}',
        questions: '[]',
        started_at: at('11'),
        deadline: null,
        counts_until: at('11'),
        closed_at: at('11'),
        closed_by: 'peserta',
      })
      .execute()
    for (const [index, percent] of percents.entries()) {
      await db
        .insertInto('attempt_results')
        .values({
          id: newId(),
          attempt_id: id,
          number: index + 1,
          reason: 'awal',
          score: percent,
          max: 100,
          percent,
          passed: percent >= 70 ? 1 : 0,
          details: '[]',
          graded_at: at('11'),
          graded_by: null,
        })
        .execute()
    }
  }
  const results = (filter: Partial<ResultFilter> = {}) =>
    readCohortResults(db, budi(at('12')), slug, { ...NO_FILTER, ...filter })
  const lacking = async (enrolmentId: Id) =>
    (await findCompletion(db, cohortId, enrolmentId)).get(enrolmentId)
  const revisedTo = async (content: Programme) => {
    await publish(db, content)
    await upgradeCohort(db, budi(at('12')), { cohortId, typo: false })
  }

  it('says the same to the participant, the office and whoever issues certificates', async () => {
    await reads(first.id)
    await scores(first.id, 60)
    const words = ['tes akhir belum mencapai 70, nilai tertinggi 60']
    const page = await resultPage(db, siti(first, at('12')), first.id)
    expect(page.missing.map((one) => one.words)).toEqual(words)
    expect(page).toMatchObject({ passed: false, closed: false })
    expect(page.asked.map(({ key, met, detail }) => [key, met, detail])).toEqual([
      ['tugas', true, '1 dari 1'],
      ['tes-akhir', false, 'nilai tertinggi 60'],
    ])
    expect(await lacking(first.id)).toEqual({ complete: false, lacking: words })
    const row = (await results()).rows.find(({ enrolmentId }) => enrolmentId === first.id)
    expect(row).toMatchObject({ passed: false, lacking: words })
    expect(await findLackingItems(db, first.id)).toMatchObject([
      { itemId: 'tes-akhir', dayId: 'satu', dayNumber: 1, date: '2025-06-10' },
    ])
  })

  it('takes the best attempt by the grading that stands', async () => {
    await reads(first.id)
    await scores(first.id, 90, 65)
    await scores(first.id, 66, 68)
    expect((await lacking(first.id))?.lacking).toEqual([
      'tes akhir belum mencapai 70, nilai tertinggi 68',
    ])
    await scores(first.id, 70)
    expect(await lacking(first.id)).toEqual({ complete: true, lacking: [] })
  })

  it('counts by reason and filters by agency, result and reason', async () => {
    await reads(first.id)
    await scores(first.id, 80)
    const all = await results()
    expect(all).toMatchObject({ passed: 1, waiting: 2 })
    expect(all.reasons).toEqual([
      { key: 'materi', label: 'materi belum selesai', people: 2 },
      { key: 'tes-akhir', label: 'tes akhir belum mencapai 70', people: 2 },
    ])
    expect((await results({ agencyId })).rows.map(({ name }) => name)).toEqual(['=Ani'])
    expect((await results({ agencyId: 'none' })).passed).toBe(0)
    expect((await results({ passed: true })).rows).toHaveLength(1)
    expect((await results({ reason: 'materi', search: 'santoso' })).rows).toHaveLength(1)
    expect((await results({ reason: 'tidak-ada' })).rows).toEqual([])
  })

  it('exports the same, with nothing that can run as a formula, and records it', async () => {
    const { bytes, fileName } = await exportResults(db, budi(at('12')), slug, NO_FILTER)
    expect(fileName).toBe(`kelulusan-${slug}-2025-06-12.xlsx`)
    const text = JSON.stringify(await readWorkbook(bytes, fileName))
    expect(text).toContain("'=Ani")
    expect(text).toContain('belum dikerjakan')
    const audit = await db.selectFrom('audit_entries').select(['verb', 'thing']).execute()
    expect(audit).toContainEqual({ verb: 'export', thing: 'results' })
  })

  it('is for administrators, and one’s own for the participant alone', async () => {
    await expect(readCohortResults(db, rina([cohortId]), slug, NO_FILTER)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(resultPage(db, siti(second), first.id)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('takes nothing back when the rules of a running cohort become harder', async () => {
    await reads(first.id)
    await scores(first.id, 72)
    await scores(second.id, 75)
    const harder = plan({ tests: [{ itemId: 'tes-akhir', minimum: 90 }] }, [lesson('tambahan')])
    await revisedTo(harder)
    expect(await lacking(first.id), 'had passed').toEqual({ complete: true, lacking: [] })
    expect((await lacking(second.id))?.lacking, 'had the score, not the lesson').toEqual([
      '2 materi belum selesai (Hari 1)',
    ])
    const late = await makeEnrolment(db, { cohort_id: cohortId })
    await scores(late.id, 75)
    expect((await lacking(late.id))?.lacking, 'came under the new rules').toContain(
      'tes akhir belum mencapai 90, nilai tertinggi 75',
    )
    const rows = await db.selectFrom('earned_requirements').selectAll().execute()
    const earned = rows.map((row) => [row.enrolment_id, row.requirement, row.rule_version])
    expect(new Set(earned.map(String))).toEqual(
      new Set(
        [
          [first.id, 'kelulusan', 1],
          [first.id, 'tes:tes-akhir', 1],
          [second.id, 'tes:tes-akhir', 1],
        ].map(String),
      ),
    )
    await revisedTo({ ...harder, title: 'Lagi' })
    expect(await lacking(first.id)).toEqual({ complete: true, lacking: [] })
  })
})
