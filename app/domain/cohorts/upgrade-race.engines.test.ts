import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { syncProgrammes } from '~/domain/programmes/sync.server'
import { savePart } from '~/domain/progress/save-part.server'
import { seedHolidays } from '~/domain/schedule/holidays.server'
import type { Db, Id } from '~db/schema'
import { exampleCohort } from '~db/seeds/example-cohort'
import { budi, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { createCohort } from './create-cohort.server'
import { upgradeCohort } from './upgrade.server'

const itemId = 'cara-program-berjalan'
/** Long enough for the one that must wait to have come as far as it can. */
const A_MOMENT = 150

describeEachEngine('an upgrade beside a learner', (engine) => {
  let db: Db
  let older: Id
  let newer: Id
  let cohortId: Id
  let begin: (db: Db) => Promise<unknown>
  const upgrade = (within: Db) => upgradeCohort(within, budi(), { cohortId, typo: false })

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    await seedHolidays(db, budi(), 'content')
    await syncProgrammes(db, budi(), 'content')
    older = await makeLesson(db, { lessonId: itemId })
    ;({ id: cohortId } = await createCohort(db, budi(), exampleCohort('Orientasi Angkatan I')))
    const enrolment = await makeEnrolment(db, { cohort_id: cohortId })
    newer = await makeLesson(db, { lessonId: itemId })
    begin = (within) =>
      savePart(within, siti(enrolment), {
        enrolmentId: enrolment.id,
        itemId,
        partId: 'pertama',
        answers: [],
        finish: true,
      })
    return () => connection.close()
  })

  const pinned = async () =>
    (
      await db
        .selectFrom('cohort_items')
        .select('revision_id')
        .where('item_id', '=', itemId)
        .executeTakeFirstOrThrow()
    ).revision_id
  const begun = async () =>
    (await db.selectFrom('part_completions').select('revision_id').executeTakeFirst())?.revision_id

  it('lets who begins meanwhile begin the newer lesson', async () => {
    let beginning: Promise<unknown> | undefined
    await db.transaction().execute(async (trx) => {
      await upgrade(trx)
      beginning = begin(db)
      await wait(A_MOMENT)
    })
    await beginning
    expect(await pinned()).toBe(newer)
    expect(await begun()).toBe(newer)
  })

  it('leaves the older lesson to who was just beginning it', async () => {
    let upgrading: ReturnType<typeof upgrade> | undefined
    await db.transaction().execute(async (trx) => {
      await begin(trx)
      upgrading = upgrade(db)
      await wait(A_MOMENT)
    })
    expect((await upgrading)?.changes).toContainEqual(
      expect.objectContaining({ itemId, kind: 'newer', begunBy: 1, applies: false }),
    )
    expect(await pinned()).toBe(older)
    expect(await begun()).toBe(older)
  })
})
