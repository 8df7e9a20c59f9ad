import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { answerSurvey } from '~/domain/surveys/answer-survey.server'
import { exportOwnData } from '~/domain/people/export-own-data.server'
import { surveyPage } from '~/domain/surveys/survey-page.server'
import type { Db } from '~db/schema'
import { siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeSurveyCohort, nineScores } from '~tests/support/survey-cohort'

const MINUTE = 60_000
const START = Date.parse('2025-06-18T02:00:00.000Z')

/**
 * Whoever holds the whole database knows who answered and when. These tests play that reader: with
 * times, ids, places of rows and transactions, they try to say what the person chose and wrote.
 */
describeEachEngine('who answered what', (engine) => {
  let db: Db
  let made: Awaited<ReturnType<typeof makeSurveyCohort>>

  beforeEach(async () => {
    const connection = await openTestDatabase(engine)
    db = connection.db
    made = await makeSurveyCohort(db, 6)
    return () => connection.close()
  })

  /** Everybody in an order of arrival, one a minute; each writes a word of their own. */
  async function answerInOrder(order: readonly number[]) {
    for (const [minute, who] of order.entries()) {
      const enrolment = made.enrolments[who]!
      const actor = siti(enrolment, new Date(START + minute * MINUTE).toISOString())
      const input = { enrolmentId: enrolment.id, itemId: 'survei' }
      const { revisionId: revisi } = await surveyPage(db, actor, input)
      const scores = nineScores(Array.from({ length: 9 }, (_, at) => ((who + at) % 4) + 1))
      const masukan = `kata-${'fbdaec'[who]}`
      await answerSurvey(db, actor, { ...input, form: { ...scores, revisi, masukan } })
    }
  }

  const tallies = () => db.selectFrom('survey_tallies').selectAll().execute()

  it('is stored nowhere by answer: one row, however many answered', async () => {
    await answerInOrder([0, 1, 2, 3, 4, 5])
    const rows = await tallies()
    expect(rows).toHaveLength(1)
    const text = JSON.stringify(rows)
    for (const { id, person_id } of made.enrolments) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(person_id)
    }
    // Neither a time nor a day.
    expect(text).not.toMatch(/2025-06-18/)
    const { counted } = rows[0]!
    expect(Object.keys(JSON.parse(counted) as object).toSorted()).toEqual([
      'counts',
      'remarks',
      'respondents',
    ])
  })

  it('cannot be told from the order: any other order of arrival leaves the very same rows', async () => {
    await answerInOrder([0, 1, 2, 3, 4, 5])
    const first = await tallies()
    await db.deleteFrom('survey_tallies').execute()
    await db.deleteFrom('item_completions').execute()
    await answerInOrder([5, 2, 0, 4, 3, 1])
    expect(await tallies()).toEqual(first)
    expect(first[0]!.counted).toContain('["kata-a","kata-b","kata-c","kata-d","kata-e","kata-f"]')
  })

  it('stands in no other table: not a score, not a word, not in one’s own copy', async () => {
    await answerInOrder([0, 1, 2, 3, 4, 5])
    const tables = await db.introspection.getTables()
    for (const { name } of tables) {
      if (name === 'survey_tallies' || name === 'survey_revisions') continue
      const rows = await sql`select * from ${sql.table(name)}`.execute(db)
      expect([name, JSON.stringify(rows.rows).includes('kata-')]).toEqual([name, false])
    }
    expect(await db.selectFrom('answers').selectAll().execute()).toEqual([])
    const evidence = await db.selectFrom('item_completions').select('evidence').execute()
    expect(new Set(evidence.map((row) => row.evidence))).toEqual(new Set(['{"survey":"answered"}']))
    const copy = JSON.stringify(await exportOwnData(db, siti(made.enrolments[0]!)))
    expect(copy).toContain('survei')
    expect(copy).not.toContain('kata-')
  })

  it('cannot be told from who wrote a row last: every answer rewrites them all', async () => {
    const enrolment = made.enrolments[0]!
    const actor = siti(enrolment)
    const itemId = 'evaluasi'
    const { revisionId: revisi, questionnaire } = await surveyPage(db, actor, {
      enrolmentId: enrolment.id,
      itemId,
    })
    const send = (who: number, form: Record<string, string>) => {
      const one = made.enrolments[who]!
      const input = { enrolmentId: one.id, itemId, form: { ...form, revisi, masukan: '' } }
      return answerSurvey(db, siti(one), input)
    }
    const judged = questionnaire.elements.map(({ code }) => [`${code}.${made.rina.id}`, '4'])
    await send(0, Object.fromEntries(judged))
    // The second was not taught by Rina and leaves her out.
    await send(1, {})
    if (engine.name === 'sqlite') return
    const { rows } = await sql<{ writer: string }>`
      select distinct xmin::text as writer from survey_tallies where item_id = ${itemId}`.execute(
      db,
    )
    expect(rows).toHaveLength(1)
  })
})
