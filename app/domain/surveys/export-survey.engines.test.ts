import readWorkbook from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { Instant } from '~db/schema'
import { budi, rina, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeSurveyCohort, nineScores } from '~tests/support/survey-cohort'
import { answerSurvey } from './answer-survey.server'
import { exportSurvey } from './export-survey.server'
import { surveyPage } from './survey-page.server'

const AFTER: Instant = '2025-06-21T02:00:00.000Z'

describeEachEngine('a survey’s workbook', (engine) => {
  it('holds numbers to reckon with and remarks that cannot run, and is recorded', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort, enrolments } = await makeSurveyCohort(db, 6)
    for (const [at, enrolment] of enrolments.slice(0, 5).entries()) {
      const input = { enrolmentId: enrolment.id, itemId: 'survei' }
      const { revisionId: revisi } = await surveyPage(db, siti(enrolment), input)
      const masukan = at === 0 ? '=HYPERLINK("https://contoh.id")' : ''
      const form = { ...nineScores(3), revisi, masukan }
      await answerSurvey(db, siti(enrolment), { ...input, form })
    }
    await expect(exportSurvey(db, budi(), cohort.slug, null)).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(
      exportSurvey(db, rina([cohort.id], AFTER), cohort.slug, null),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    const { bytes } = await exportSurvey(db, budi(AFTER), cohort.slug, 'survei')
    const sheets = await readWorkbook(Buffer.from(bytes))
    const read = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
    const scores = read('Nilai')
    expect(scores[2]).toEqual(['U1', 'Persyaratan', 0, 0, 5, 0, 3, 0.333, 75, 'C', 'Kurang Baik'])
    expect(scores[11]?.slice(-3)).toEqual([75, 'C', 'Kurang Baik'])
    expect(read('Masukan')).toEqual([['Masukan'], [`'=HYPERLINK("https://contoh.id")`]])
    const audit = await db.selectFrom('audit_entries').select(['verb', 'thing']).execute()
    expect(audit).toEqual([{ verb: 'export', thing: 'survey' }])
    await close()
  })
})
