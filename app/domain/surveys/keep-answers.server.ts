import type { Db, Id, IsoDate } from '~db/schema'
import { findTallies, type StoredTally } from './surveys.queries.server'
import {
  addTallies,
  EMPTY_TALLY,
  takeIn,
  tallyOf,
  type ReportRule,
  type SurveyAnswer,
} from './tally.rules'

interface Survey {
  cohortId: Id
  itemId: string
  revisionId: Id
  threshold: number
  /** *Batas akhir* of the cohort itself. */
  closesOn: IsoDate
  today: IsoDate
}

/**
 * Adds one person's answers, and rewrites every row of the survey whether it changed or not: on an
 * engine that remembers which transaction wrote a row, they all name the same one.
 * Call inside the transaction that completes the item. It does not learn whose answers these are.
 */
export async function keepAnswers(
  trx: Db,
  survey: Survey,
  answers: ReadonlyMap<Id | '', SurveyAnswer>,
): Promise<void> {
  await lockSurvey(trx, survey)
  const standing = await findTallies(trx, survey)
  const whole = standing.find(({ subjectId }) => subjectId === '')
  const rule: ReportRule = {
    reportOpen: isReportOpen(survey, whole),
    threshold: survey.threshold,
  }
  // Those of a trainer who left meanwhile stand as well, and are rewritten with the others.
  const subjects = new Set(['', ...standing.map(({ subjectId }) => subjectId), ...answers.keys()])
  const rows = [...subjects].toSorted().map((subjectId) => {
    const before = standing.find((one) => one.subjectId === subjectId) ?? NOTHING
    const answer = answers.get(subjectId)
    const after = answer ? takeIn(before, tallyOf(answer), rule) : before
    return { subjectId, ...after }
  })
  const all = rows.find(({ subjectId }) => subjectId === '') ?? NOTHING
  const everybody =
    addTallies(all.counted, all.held).respondents >= (await countPeople(trx, survey))
  const sealed = whole?.sealed || everybody ? 1 : 0
  await trx
    .insertInto('survey_tallies')
    .values(
      rows.map(({ subjectId, counted, held }) => ({
        cohort_id: survey.cohortId,
        item_id: survey.itemId,
        subject_id: subjectId,
        revision_id: survey.revisionId,
        counted: JSON.stringify(counted),
        held: JSON.stringify(held),
        sealed: sealed as 0 | 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['cohort_id', 'item_id', 'subject_id']).doUpdateSet((eb) => ({
        counted: eb.ref('excluded.counted'),
        held: eb.ref('excluded.held'),
        sealed: eb.ref('excluded.sealed'),
      })),
    )
    .execute()
}

const NOTHING = { counted: EMPTY_TALLY, held: EMPTY_TALLY }

/** A report opens after *batas akhir*, or once everybody has answered; until then it could be compared with a later one. */
export function isReportOpen(
  { closesOn, today }: Pick<Survey, 'closesOn' | 'today'>,
  whole: Pick<StoredTally, 'sealed'> | undefined,
): boolean {
  return today > closesOn || whole?.sealed === true
}

/** Two who answer at the same moment go one after the other. */
async function lockSurvey(trx: Db, { cohortId, itemId, revisionId }: Survey): Promise<void> {
  const nothing = JSON.stringify(EMPTY_TALLY)
  await trx
    .insertInto('survey_tallies')
    .values({
      cohort_id: cohortId,
      item_id: itemId,
      subject_id: '',
      revision_id: revisionId,
      counted: nothing,
      held: nothing,
      sealed: 0,
    })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'item_id', 'subject_id']).doNothing())
    .execute()
  await trx
    .updateTable('survey_tallies')
    .set((eb) => ({ sealed: eb.ref('sealed') }))
    .where('cohort_id', '=', cohortId)
    .where('item_id', '=', itemId)
    .where('subject_id', '=', '')
    .execute()
}

async function countPeople(trx: Db, { cohortId }: Survey): Promise<number> {
  const { people } = await trx
    .selectFrom('enrolments')
    .select((eb) => eb.fn.countAll().as('people'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  return Number(people)
}
