import { expect, it } from 'vitest'
import type { Db, Id } from '~db/schema'
import { budi, DAY_SEVEN, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { finish, lesson, makeStory, programme, publish } from '~tests/support/upgrade-story'
import { upgradeCohort, upgradePreview } from './upgrade.server'

async function begin(db: Db, enrolmentId: Id, itemId: string, revisionId: Id) {
  const part = { part_id: 'pertama', revision_id: revisionId, completed_at: DAY_SEVEN }
  await db
    .insertInto('part_completions')
    .values({ enrolment_id: enrolmentId, item_id: itemId, ...part })
    .execute()
}

const pinOf = async (db: Db, itemId: string) =>
  (
    await db
      .selectFrom('cohort_items')
      .select('revision_id')
      .where('item_id', '=', itemId)
      .executeTakeFirst()
  )?.revision_id

describeEachEngine('upgrading a cohort', (engine) => {
  it('brings lessons that were written and new items, and says so before', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohortId } = await makeStory(db, programme({ satu: [lesson('awal')] }))
    const unchanged = await upgradePreview(db, budi(), { cohortId, typo: false })
    expect(unchanged).toMatchObject({ changes: [], changesAnything: false, people: 1 })

    const written = await makeLesson(db, { lessonId: 'awal' })
    await publish(
      db,
      programme({ satu: [lesson('awal'), lesson('tambahan', { required: false })] }),
    )
    const preview = await upgradePreview(db, budi(), { cohortId, typo: false })
    expect(preview.changes).toMatchObject([
      { itemId: 'awal', kind: 'ready', begunBy: 0, applies: true, dayNumber: 1 },
      { itemId: 'tambahan', kind: 'added', applies: true },
    ])
    expect(await pinOf(db, 'awal')).toBeNull()
    const { signature } = preview
    await upgradeCohort(db, budi(), { cohortId, typo: false, signature })
    expect(await pinOf(db, 'awal')).toBe(written)
    const again = await upgradeCohort(db, budi(), { cohortId, typo: false })
    expect(again.changesAnything).toBe(false)
    const audit = await db.selectFrom('audit_entries').select('verb').execute()
    expect(audit.map(({ verb }) => verb)).toEqual(['create', 'upgrade'])
    await close()
  })

  it('leaves what someone has begun, unless it is a typing error that asks for the same', async () => {
    const { db, close } = await openTestDatabase(engine)
    const days = { satu: [lesson('dibaca'), lesson('belum')] }
    const first = await makeLesson(db, { lessonId: 'dibaca' })
    await makeLesson(db, { lessonId: 'belum' })
    const { cohortId, enrolmentId } = await makeStory(db, programme(days))
    await begin(db, enrolmentId, 'dibaca', first)
    const corrected = await makeLesson(db, { lessonId: 'dibaca' })
    const newer = await makeLesson(db, { lessonId: 'belum' })

    const preview = await upgradeCohort(db, budi(), { cohortId, typo: false })
    expect(preview.changes).toMatchObject([
      { itemId: 'dibaca', kind: 'newer', begunBy: 1, applies: false },
      { itemId: 'belum', kind: 'newer', begunBy: 0, applies: true },
    ])
    expect([await pinOf(db, 'dibaca'), await pinOf(db, 'belum')]).toEqual([first, newer])

    await upgradeCohort(db, budi(), { cohortId, typo: true })
    expect(await pinOf(db, 'dibaca')).toBe(corrected)

    await makeLesson(db, { lessonId: 'dibaca', parts: [{ partId: 'pertama' }] })
    const shorter = await upgradeCohort(db, budi(), { cohortId, typo: true })
    expect(shorter.changes).toMatchObject([{ itemId: 'dibaca', applies: false }])
    expect(await pinOf(db, 'dibaca')).toBe(corrected)
    await close()
  })

  it('takes away only what nobody began, and settles the days this finishes', async () => {
    const { db, close } = await openTestDatabase(engine)
    const read = await makeLesson(db, { lessonId: 'dibaca' })
    const { cohortId, enrolmentId } = await makeStory(
      db,
      programme({ satu: [lesson('dibaca'), lesson('dicabut')], dua: [lesson('dimulai')] }),
    )
    await begin(db, enrolmentId, 'dimulai', read)
    const now = '2025-06-10T05:00:00.000Z'
    await finish(db, enrolmentId, { itemId: 'dibaca', dayId: 'satu', revisionId: read }, now)
    await publish(db, programme({ satu: [lesson('dibaca')], dua: [lesson('lain')] }))
    const { changes } = await upgradeCohort(db, budi(), { cohortId, typo: false })
    expect(changes).toMatchObject([
      { itemId: 'dicabut', kind: 'removed', applies: true },
      { itemId: 'lain', kind: 'added', applies: true },
      { itemId: 'dimulai', kind: 'removed', begunBy: 1, applies: false },
    ])
    expect(await pinOf(db, 'dicabut')).toBeUndefined()
    expect(await pinOf(db, 'dimulai')).toBeNull()
    const done = await db.selectFrom('day_completions').selectAll().execute()
    expect(done).toMatchObject([{ day_id: 'satu', on_time: 1, completed_at: now }])
    const marks = await db.selectFrom('enrolments').select(['day_marks', 'days_done']).execute()
    expect(marks).toEqual([{ day_marks: 's-', days_done: 1 }])
    await close()
  })

  it('leaves a day its items when the programme renames the day or moves them to a new one', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohortId } = await makeStory(
      db,
      programme({ satu: [lesson('awal')], dua: [lesson('tetap'), lesson('pindah')] }),
    )
    await publish(
      db,
      programme({
        'satu-baru': [lesson('awal')],
        dua: [lesson('tetap')],
        tiga: [lesson('pindah')],
      }),
    )
    const { changes, heldDays } = await upgradeCohort(db, budi(), { cohortId, typo: false })
    expect(changes).toEqual([])
    expect(heldDays).toEqual(['Hari satu-baru', 'Hari tiga', 'Hari satu'])
    const items = await db
      .selectFrom('cohort_items')
      .select(['day_id', 'item_id'])
      .orderBy('item_id')
      .execute()
    expect(items.map(({ day_id, item_id }) => `${day_id}/${item_id}`)).toEqual([
      'satu/awal',
      'dua/pindah',
      'dua/tetap',
    ])
    await close()
  })

  it('applies a preview although one more person has begun meanwhile', async () => {
    const { db, close } = await openTestDatabase(engine)
    const read = await makeLesson(db, { lessonId: 'dibaca' })
    await makeLesson(db, { lessonId: 'belum' })
    const { cohortId, enrolmentId } = await makeStory(
      db,
      programme({ satu: [lesson('dibaca'), lesson('belum')] }),
    )
    await begin(db, enrolmentId, 'dibaca', read)
    await makeLesson(db, { lessonId: 'dibaca' })
    const newer = await makeLesson(db, { lessonId: 'belum' })
    const { signature } = await upgradePreview(db, budi(), { cohortId, typo: false })
    const { id } = await makeEnrolment(db, { cohort_id: cohortId })
    await begin(db, id, 'dibaca', read)
    await upgradeCohort(db, budi(), { cohortId, typo: false, signature })
    expect(await pinOf(db, 'belum')).toBe(newer)
    await close()
  })

  it('renames days, keeps their number, and refuses a preview that is no longer true', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohortId } = await makeStory(db, programme({ satu: [lesson('awal')] }))
    const renamed = programme({ satu: [lesson('awal')], dua: [lesson('akhir')] })
    renamed.days[0]!.title = 'Hari pertama'
    await publish(db, renamed)
    const preview = await upgradePreview(db, budi(), { cohortId, typo: false })
    expect(preview).toMatchObject({
      changes: [],
      renamedDays: [{ number: 1, from: 'Hari satu', to: 'Hari pertama' }],
      heldDays: ['Hari dua'],
    })
    await makeLesson(db, { lessonId: 'awal' })
    const { signature } = preview
    await expect(
      upgradeCohort(db, budi(), { cohortId, typo: false, signature }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    await upgradeCohort(db, budi(), { cohortId, typo: false })
    const days = await db.selectFrom('cohort_days').select(['title', 'number']).execute()
    expect(days).toEqual([{ title: 'Hari pertama', number: 1 }])
    await expect(
      upgradePreview(db, rina([cohortId]), { cohortId, typo: false }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await close()
  })
})
