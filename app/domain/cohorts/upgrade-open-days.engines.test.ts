import { beforeEach, expect, it } from 'vitest'
import { learningDay } from '~/domain/progress/learning-day.server'
import { todayPage } from '~/domain/progress/today.server'
import type { Db, Id, Instant } from '~db/schema'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { finish, lesson, makeStory, programme, publish } from '~tests/support/upgrade-story'
import { describeUpgrade } from './describe-upgrade.rules'
import { upgradeCohort, upgradePreview } from './upgrade.server'

/** The day `satu` is Tuesday, 10 June; until Wednesday it is on time. The upgrade is of Wednesday. */
const at = (day: string): Instant => `2025-06-${day}T05:00:00.000Z`

describeEachEngine('an upgrade of days that have opened', (engine) => {
  let db: Db
  let cohortId: Id
  let done: { id: Id; cohort_id: Id; person_id: Id }
  let behind: Id
  let pins: Record<'awal' | 'kedua' | 'tambahan', Id>

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    pins = {
      awal: await makeLesson(db, { lessonId: 'awal' }),
      kedua: await makeLesson(db, { lessonId: 'kedua' }),
      tambahan: await makeLesson(db, { lessonId: 'tambahan' }),
    }
    const content = programme({ satu: [lesson('awal'), lesson('kedua')], dua: [lesson('esok')] })
    ;({ cohortId, enrolmentId: behind } = await makeStory(db, content))
    done = await makeEnrolment(db, { cohort_id: cohortId })
    await finishes(done.id, 'awal', '10')
    await finishes(done.id, 'kedua', '10')
    await finishes(behind, 'awal', '10')
    const satu = [lesson('awal'), lesson('kedua'), lesson('tambahan')]
    await publish(db, programme({ satu, dua: [lesson('esok'), lesson('lusa')] }))
    return () => connection.close()
  })

  const finishes = (enrolmentId: Id, itemId: keyof typeof pins, day: string) =>
    finish(db, enrolmentId, { itemId, dayId: 'satu', revisionId: pins[itemId] }, at(day))
  const upgrade = () => upgradeCohort(db, budi(at('11')), { cohortId, typo: false })
  const standing = (enrolmentId: Id) =>
    db
      .selectFrom('enrolments')
      .select(['day_marks', 'days_done'])
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()

  it('says before whom the new task reaches and what it means', async () => {
    const preview = await upgradePreview(db, budi(at('11')), { cohortId, typo: false })
    expect(preview.changes).toMatchObject([
      { itemId: 'tambahan', kind: 'added', openDay: { finished: 1, asked: 1 } },
      { itemId: 'lusa', kind: 'added', openDay: null },
    ])
    const lines = describeUpgrade(preview)
    expect(lines[0]).toBe(
      'Hari ke-1 Materi tambahan: butir baru, tugas bagi 1 orang, 1 orang tetap selesai',
    )
    expect(lines.at(-1)).toMatch(/^1 hari yang sudah dibuka mendapat tugas baru\. Siapa yang sudah/)
  })

  it('refuses a preview from before the day had opened', async () => {
    const { signature } = await upgradePreview(db, budi(at('09')), { cohortId, typo: false })
    await expect(
      upgradeCohort(db, budi(at('11')), { cohortId, typo: false, signature }),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('leaves a finished day finished; the new lesson is there to read and asked of nobody', async () => {
    await upgrade()
    const learner = siti(done, at('11'))
    const { day } = await learningDay(db, learner, { enrolmentId: done.id, dayId: 'satu' })
    expect(day.state).toBe('done')
    expect(day.items.map(({ itemId, required }) => [itemId, required])).toEqual([
      ['awal', true],
      ['kedua', true],
      ['tambahan', false],
    ])
    expect(await todayPage(db, learner, done.id)).toMatchObject({ daysDone: 1, unfinished: [] })

    expect(await finishes(done.id, 'tambahan', '20'), 'not done a second time').toBe(false)
    expect(await standing(done.id)).toEqual({ day_marks: 's-', days_done: 1 })
    const days = await db.selectFrom('day_completions').selectAll().execute()
    expect(days).toMatchObject([{ on_time: 1, completed_at: at('10') }])
  })

  it('asks who had not finished for it too, on time from the day of the upgrade', async () => {
    expect(await finishes(behind, 'kedua', '11')).toBe(true)
    const other = (await makeEnrolment(db, { cohort_id: cohortId })).id
    const late = (await makeEnrolment(db, { cohort_id: cohortId })).id
    for (const id of [other, late]) await finishes(id, 'awal', '10')
    await upgrade()

    await finishes(other, 'kedua', '11')
    expect(await standing(other)).toEqual({ day_marks: 'b-', days_done: 0 })
    expect(await finishes(other, 'tambahan', '12')).toBe(true)
    expect(await standing(other)).toEqual({ day_marks: 's-', days_done: 1 })

    await finishes(late, 'kedua', '12')
    await finishes(late, 'tambahan', '12')
    expect(await standing(late), 'late by what was asked before').toMatchObject({ day_marks: 'l-' })
    expect(await standing(behind)).toMatchObject({ day_marks: 's-' })
  })

  it('is late when the new lesson takes longer than a day of its own would allow', async () => {
    await upgrade()
    await finishes(behind, 'kedua', '11')
    await finishes(behind, 'tambahan', '13')
    expect(await standing(behind)).toMatchObject({ day_marks: 'l-' })
  })

  it('keeps the day from which it is asked when only its words change later', async () => {
    await upgrade()
    const satu = [lesson('awal'), lesson('kedua'), lesson('tambahan', { title: 'Lebih jelas' })]
    await publish(db, programme({ satu, dua: [lesson('esok'), lesson('lusa')] }))
    const { changes } = await upgradeCohort(db, budi(at('18')), { cohortId, typo: false })
    expect(changes).toMatchObject([{ itemId: 'tambahan', kind: 'details', openDay: null }])
    const item = await db
      .selectFrom('cohort_items')
      .select(['title', 'asked_from'])
      .where('item_id', '=', 'tambahan')
      .executeTakeFirstOrThrow()
    expect(item).toEqual({ title: 'Lebih jelas', asked_from: '2025-06-11' })
  })

  it('counts a lesson that was waited for from the day it came', async () => {
    await upgrade()
    const esok = await makeLesson(db, { lessonId: 'esok' })
    const lusa = await makeLesson(db, { lessonId: 'lusa' })
    const { changes } = await upgradeCohort(db, budi(at('18')), { cohortId, typo: false })
    expect(changes).toMatchObject([
      { itemId: 'esok', kind: 'ready', openDay: { finished: 0, asked: 2 } },
      { itemId: 'lusa', kind: 'ready', openDay: { finished: 0, asked: 2 } },
    ])
    for (const [itemId, revisionId] of Object.entries({ esok, lusa }))
      await finish(db, behind, { itemId, dayId: 'dua', revisionId }, at('19'))
    expect(await standing(behind)).toMatchObject({ day_marks: 'bs' })
  })
})
