import { beforeEach, expect, it } from 'vitest'
import type { Db, Id, Instant } from '~db/schema'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { newId } from '../ids'
import { recordExternal } from './record-external.server'

const itemId = 'hari-2-butir-1'
/** The day of the item, the day after, its own date for Siti, the cohort's *batas akhir* and the day after. */
const WEDNESDAY = '2025-06-11'
const THURSDAY = '2025-06-12'
const FRIDAY = '2025-06-13'
const CLOSING = '2025-07-22'
const AFTER_CLOSING = '2025-07-23'
const at = (day: string): Instant => `${day}T02:00:00.000Z`

describeEachEngine('an item done elsewhere', (engine) => {
  let db: Db
  let enrolment: Awaited<ReturnType<typeof makeEnrolment>>
  const record = (day: string, { by = enrolment, item = itemId, doneOn = day } = {}) =>
    recordExternal(db, siti(by, at(day)), { enrolmentId: enrolment.id, itemId: item, doneOn })
  const completions = () =>
    db.selectFrom('item_completions').select(['item_id', 'evidence', 'completed_at']).execute()
  const lastSeen = async () =>
    (await db.selectFrom('enrolments').select('last_seen_at').executeTakeFirstOrThrow())
      .last_seen_at

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    const { cohort } = await makeCohort(db, { closes_on: CLOSING })
    enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
    return () => connection.close()
  })

  const moveTo = (date: string) =>
    db
      .insertInto('own_dates')
      .values({
        id: newId(),
        enrolment_id: enrolment.id,
        day_id: 'hari-2',
        date,
        reason: 'Dinas luar',
        added_at: at('2025-06-10'),
        added_by: null,
      })
      .execute()

  const extend = (until: string, enrolmentId: Id | null) =>
    db
      .insertInto('extensions')
      .values({
        id: newId(),
        cohort_id: enrolment.cohort_id,
        unit_id: null,
        enrolment_id: enrolmentId,
        until,
        reason: 'Sakit',
        added_at: at('2025-07-01'),
        added_by: null,
      })
      .execute()

  it('rests on the learner’s own word, once', async () => {
    await record(THURSDAY, { doneOn: WEDNESDAY })
    await record(FRIDAY)
    const [completion, ...others] = await completions()
    expect(others).toEqual([])
    expect(completion).toMatchObject({ item_id: itemId, completed_at: at(THURSDAY) })
    expect(JSON.parse(completion!.evidence)).toEqual({ doneOn: WEDNESDAY, by: 'participant' })
  })

  it('is refused before its day, and before the person’s own date of it', async () => {
    await expect(record('2025-06-10')).rejects.toMatchObject({ kind: 'forbidden' })
    await moveTo(FRIDAY)
    await expect(record(THURSDAY)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await completions()).toEqual([])
    expect(await lastSeen()).toBeNull()
    await record(FRIDAY)
    expect(await completions()).toHaveLength(1)
  })

  it('opens early for whom its day was moved forward', async () => {
    await moveTo('2025-06-10')
    await record('2025-06-10')
    expect(await completions()).toHaveLength(1)
  })

  it('is refused after batas akhir, unless the person’s own is later', async () => {
    await expect(record(AFTER_CLOSING)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Batas akhir'),
    })
    expect(await completions()).toEqual([])
    await extend(AFTER_CLOSING, enrolment.id)
    await record(AFTER_CLOSING)
    expect(await completions()).toHaveLength(1)
  })

  it('is not taken for a day to come, another kind of item, or another person', async () => {
    await expect(record(WEDNESDAY, { doneOn: THURSDAY })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { doneOn: expect.any(String) },
    })
    await expect(record(WEDNESDAY, { item: 'hari-1-butir-1' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    const other = await makeEnrolment(db, { cohort_id: enrolment.cohort_id })
    await expect(record(WEDNESDAY, { by: other })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await completions()).toEqual([])
  })
})
