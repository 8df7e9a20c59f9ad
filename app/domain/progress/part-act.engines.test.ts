import { afterEach, beforeEach, expect, it } from 'vitest'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { shortStory } from '~tests/support/stories'
import type { Connection } from '~db/connection.server'
import type { Db } from '~db/schema'
import { newId } from '../ids'
import type { InteractiveBlock } from '../lessons/interactive-block'
import { exportOwnData } from '../people/export-own-data.server'
import type { Simulation } from '../simulations/simulation'
import type { Move } from '../simulations/simulation.rules'
import { findDemands } from '../cohorts/lesson-demands.queries.server'
import { lessonPartPage } from './lesson-part.server'
import { viewParticipant } from './participant-page.server'
import { savePart } from './save-part.server'

const TUESDAY = '2025-06-10T02:00:00.000Z'
const WEDNESDAY = '2025-06-11T02:10:00.000Z'
const THURSDAY = '2025-06-12T02:00:00.000Z'
const AFTER_CLOSING = '2025-07-23T02:00:00.000Z'

const worksheet: InteractiveBlock = {
  kind: 'lembar-kerja',
  id: 'minggu-pertama',
  title: 'Minggu pertama',
  pieces: [
    { html: '<p>Tanyakan dulu.</p>' },
    { field: { id: 'tugas', minimumWords: 3, promptHtml: 'Tugas apa?' } },
    { field: { id: 'rekan', minimumWords: 2, promptHtml: 'Dengan siapa?' } },
  ],
}
const pledge = (version = '2026-1'): InteractiveBlock => ({
  kind: 'ikrar',
  id: 'ikrar-netral',
  title: 'Ikrar Netralitas ASN',
  version,
  textHtml: '<p>Saya menyatakan netral.</p>',
})
const simulation = (story: Simulation = shortStory): InteractiveBlock => ({
  kind: 'simulasi',
  id: story.id,
  simulation: story,
})

describeEachEngine('what a button of its own does', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  /** Siti on a lesson of one part that holds these blocks, on its day, the 11th. */
  async function world(...blocks: InteractiveBlock[]) {
    const revisionId = await makeLesson(db, { parts: [{ partId: 'satu', blocks }] })
    const { cohort } = await makeCohort(db, {
      days: [
        { date: '2025-06-10', items: [{ kind: 'external', required: 0 }] },
        { date: '2025-06-11', items: [{ item_id: 'materi', revision_id: revisionId }] },
      ],
    })
    const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
    const at = { enrolmentId: enrolment.id, itemId: 'materi', partId: 'satu' }
    const save = (
      given: Partial<Parameters<typeof savePart>[2]>,
      now = WEDNESDAY,
      actor = siti(enrolment, now),
    ) => savePart(db, actor, { ...at, answers: [], finish: false, ...given })
    const block = async (now = WEDNESDAY) =>
      (await lessonPartPage(db, siti(enrolment, now), at)).blocks[0]!
    return { cohort, enrolment, at, save, block }
  }
  const rows = () => db.selectFrom('answers').select(['value', 'sequence']).execute()
  const confirm = (version = '2026-1', id = newId()) =>
    ({ kind: 'pledge', id, targetId: 'ikrar-netral', version }) as const
  const move = (steps: number, made: Move) =>
    ({ kind: 'simulate', id: newId(), targetId: shortStory.id, steps, move: made }) as const
  const choose = (steps: number, choice: string) => move(steps, { kind: 'choose', choice })
  const START = { kind: 'start' } as const

  it('keeps a pledge with its time and version, and is then done', async () => {
    const { save, block, enrolment, cohort } = await world(pledge())
    expect(await save({ finish: true })).toMatchObject({
      missing: [{ kind: 'pledge', pledge: 'Ikrar Netralitas ASN' }],
    })
    expect(await block()).toMatchObject({ pledgedAt: null })
    await save({ act: confirm() })
    expect(await block()).toMatchObject({ pledgedAt: WEDNESDAY, version: '2026-1' })
    expect(await save({ finish: true }, THURSDAY)).toMatchObject({ lessonDone: true })
    const { evidence } = await db
      .selectFrom('item_completions')
      .select('evidence')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(evidence)).toMatchObject({ pledges: { 'ikrar-netral': '2026-1' } })
    const seen = { slug: cohort.slug, enrolmentId: enrolment.id }
    const { days } = await viewParticipant(db, budi(THURSDAY), seen)
    expect(days[1]?.items[0]).toMatchObject({ pledges: [{ version: '2026-1', at: WEDNESDAY }] })
    const own = JSON.stringify(await exportOwnData(db, siti(enrolment, THURSDAY)))
    expect(own).toContain('ikrar-netral')
  })

  it('is one pledge however often it is pressed, and keeps its first time', async () => {
    const { save, block } = await world(pledge())
    await Promise.all([save({ act: confirm() }), save({ act: confirm() })])
    await save({ act: confirm() }, THURSDAY)
    expect(await rows()).toEqual([{ value: '{"pledge":"2026-1"}', sequence: 1 }])
    expect(await block(THURSDAY)).toMatchObject({ pledgedAt: WEDNESDAY })
  })

  it('takes no pledge of other words, of another block, or by an answer', async () => {
    const { save } = await world(pledge(), worksheet)
    await expect(save({ act: confirm('2025-9') })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(save({ act: { ...confirm(), targetId: 'minggu-pertama' } })).rejects.toMatchObject(
      { kind: 'not-found' },
    )
    for (const value of [{ choices: ['2026-1'] }, { text: '2026-1' }]) {
      const forged = { id: newId(), targetId: 'ikrar-netral', value, sequence: null }
      await expect(save({ answers: [forged] })).rejects.toMatchObject({ kind: 'not-found' })
    }
    expect(await rows()).toEqual([])
  })

  it('does nothing before the day, for somebody else, or after batas akhir', async () => {
    const { save, cohort } = await world(pledge())
    await expect(save({ act: confirm() }, TUESDAY)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(save({ act: confirm() }, AFTER_CLOSING)).rejects.toMatchObject({
      kind: 'conflict',
    })
    const other = await makeEnrolment(db, { cohort_id: cohort.id })
    await expect(save({ act: confirm() }, WEDNESDAY, siti(other, WEDNESDAY))).rejects.toMatchObject(
      { kind: 'forbidden' },
    )
    expect(await rows()).toEqual([])
  })

  it('asks for the new words when the lesson has a newer version of them', async () => {
    const { save, block, cohort } = await world(pledge())
    await save({ act: confirm() })
    const newer = await makeLesson(db, { parts: [{ partId: 'satu', blocks: [pledge('2026-2')] }] })
    await db
      .updateTable('cohort_items')
      .set({ revision_id: newer })
      .where('cohort_id', '=', cohort.id)
      .where('item_id', '=', 'materi')
      .execute()
    expect(await block(THURSDAY)).toMatchObject({ pledgedAt: null, version: '2026-2' })
    await save({ act: confirm('2026-2') }, THURSDAY)
    expect(await rows()).toHaveLength(2)
  })

  it('keeps worksheet drafts, is done when every question has its words, and can be gone on with', async () => {
    const { save, block } = await world(worksheet)
    const text = (targetId: string, words: string) => ({
      id: newId(),
      targetId,
      value: { text: words },
      sequence: null,
    })
    const first = await save({
      answers: [text('tugas', 'Melayani'), text('rekan', 'Rekan loket')],
      finish: true,
    })
    expect(first.missing).toMatchObject([{ kind: 'field', fieldId: 'tugas', words: 1 }])
    expect(await block()).toMatchObject({
      pieces: [{}, { field: { text: 'Melayani' } }, { field: { text: 'Rekan loket' } }],
    })
    const second = await save({ answers: [text('tugas', 'Melayani warga di loket')], finish: true })
    expect(second).toMatchObject({ lessonDone: true })
    await save({ answers: [text('tugas', 'Melayani')] }, THURSDAY)
    expect(await db.selectFrom('item_completions').selectAll().execute()).toHaveLength(1)
    expect(await block(THURSDAY)).toMatchObject({
      pieces: [{}, { field: { text: 'Melayani' } }, {}],
    })
  })

  it('plays a simulation to its debrief, resuming in between, and again', async () => {
    const { save, block } = await world(simulation())
    expect((await save({ finish: true })).missing).toMatchObject([{ kind: 'simulation' }])
    await save({ act: move(0, START) })
    // Begun on a Wednesday: the story opens on the Thursday after it.
    expect(await block(THURSDAY)).toMatchObject({
      screen: { steps: 1, run: { now: { day: '2025-06-12', minute: 870 }, workingDay: 0 } },
    })
    await save({ act: choose(1, 'tunggu') }, THURSDAY)
    expect(await block()).toMatchObject({
      screen: { run: { timeUp: true, debrief: null, scene: { title: 'Warga datang lagi' } } },
    })
    expect((await save({ finish: true })).missing).toMatchObject([{ kind: 'simulation' }])
    await save({ act: move(2, { kind: 'review' }) })
    expect(await block()).toMatchObject({ screen: { run: { debrief: [{ quality: 'berisiko' }] } } })
    expect(await save({ finish: true })).toMatchObject({ lessonDone: true })
    await save({ act: move(3, START) })
    expect(await block()).toMatchObject({
      screen: { steps: 4, earlierRuns: 1, run: { story: [] } },
    })
    expect(await rows()).toHaveLength(4)
  })

  it('takes one step for two presses, and none from an old form', async () => {
    const { save, block } = await world(simulation())
    await Promise.all([save({ act: move(0, START) }), save({ act: move(0, START) })])
    await Promise.all([save({ act: choose(1, 'teruskan') }), save({ act: choose(1, 'tunggu') })])
    expect(await rows()).toHaveLength(2)
    await save({ act: choose(1, 'tunggu') })
    expect(await block()).toMatchObject({ screen: { steps: 2 } })
  })

  it('refuses steps that the story does not offer', async () => {
    const { save } = await world(simulation())
    await expect(save({ act: choose(0, 'teruskan') })).rejects.toMatchObject({ kind: 'not-found' })
    await save({ act: move(0, START) })
    for (const forged of [choose(1, 'menang'), move(1, { kind: 'review' }), move(1, START)]) {
      await expect(save({ act: forged })).rejects.toMatchObject({ kind: 'not-found' })
    }
    const other = { ...move(1, START), targetId: 'simulasi-lain' }
    await expect(save({ act: other })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await rows()).toHaveLength(1)
  })

  it('begins with the calendar of its day and keeps it when a holiday is added later', async () => {
    const { save, block } = await world(simulation())
    await save({ act: move(0, START) })
    const due = async () => {
      const shown = await block(THURSDAY)
      return shown.kind === 'simulasi' ? shown.screen.run?.dueOn : null
    }
    expect(await due()).toBe('2025-06-16')
    await db
      .insertInto('holidays')
      .values({
        id: newId(),
        date: '2025-06-13',
        name: 'Libur tambahan',
        kind: 'libur-nasional',
        decree: 'Uji',
        certainty: 'pasti',
        added_at: THURSDAY,
        added_by: null,
        removed_at: null,
        removed_by: null,
      })
      .execute()
    expect(await due()).toBe('2025-06-16')
  })

  it('puts a run aside when a revision has another story, and tells upgrades so', async () => {
    const { save, block, cohort } = await world(simulation())
    await save({ act: move(0, START) })
    await save({ act: choose(1, 'teruskan') })
    const renamed: Simulation = {
      ...shortStory,
      scenes: shortStory.scenes.map((scene, index) =>
        index === 0 ? { ...scene, id: 'surat-di-meja' } : scene,
      ),
    }
    const parts = (story: Simulation) => [{ partId: 'satu', blocks: [simulation(story)] }]
    const newer = await makeLesson(db, { parts: parts(renamed) })
    const reworded = await makeLesson(db, {
      parts: parts({ ...shortStory, title: 'Surat yang tertinggal di laci' }),
    })
    const same = await makeLesson(db, { parts: parts(shortStory) })
    const demands = await findDemands(db, [newer, reworded, same])
    expect(demands.get(reworded)).toBe(demands.get(same))
    expect(demands.get(newer)).not.toBe(demands.get(same))
    await db
      .updateTable('cohort_items')
      .set({ revision_id: newer })
      .where('cohort_id', '=', cohort.id)
      .where('item_id', '=', 'materi')
      .execute()
    expect(await block(THURSDAY)).toMatchObject({ screen: { outdated: true, run: null } })
    await save({ act: move(2, START) }, THURSDAY)
    expect(await block(THURSDAY)).toMatchObject({ screen: { outdated: false, steps: 3 } })
  })
})
