import type { Db, Id } from '~db/schema'
import { missingForResult, type Missing, type ResultFacts, type ResultPlan } from './missing.rules'
import {
  findBestScores,
  findDone,
  findEarned,
  findResultPlan,
  findStandings,
  type WhoseResult,
} from './results.queries.server'

export interface Judged {
  plan: Awaited<ReturnType<typeof findResultPlan>>
  /** By enrolment. */
  people: Map<Id, { facts: ResultFacts; missing: Missing[] }>
}

/** Who of a cohort has passed and who lacks what, by the rules its programme has now. */
export async function judgeResults(db: Db, whose: WhoseResult): Promise<Judged> {
  const plan = await findResultPlan(db, whose.cohortId)
  const facts = await findFacts(db, whose, plan)
  return {
    plan,
    people: new Map(
      [...facts].map(([id, one]) => [id, { facts: one, missing: missingForResult(plan, one) }]),
    ),
  }
}

async function findFacts(
  db: Db,
  whose: WhoseResult,
  plan: ResultPlan,
): Promise<Map<Id, ResultFacts>> {
  const done = groupBy(await findDone(db, whose, askedItems(plan)))
  const scores = groupBy(await findBestScores(db, whose))
  const earned = groupBy(await findEarned(db, whose))
  const dayIds = new Map(plan.items.map(({ dayNumber, dayId }) => [dayNumber, dayId]))
  const rows = await findStandings(db, whose)
  return new Map(
    rows.map(({ id, day_marks }) => [
      id,
      {
        daysDone: new Set(
          [...day_marks].flatMap((mark, at) =>
            mark === 's' || mark === 'l' ? (dayIds.get(at + 1) ?? []) : [],
          ),
        ),
        itemsDone: new Set(done.get(id)?.map((row) => row.item_id)),
        best: new Map(scores.get(id)?.map((row) => [row.item_id, Number(row.best)])),
        earned: new Set(earned.get(id)?.map((row) => row.requirement)),
      },
    ]),
  )
}

/** The items whose completions decide something. */
const askedItems = ({ items }: ResultPlan) =>
  items
    .filter(({ required, kind }) => required || kind === 'journal' || kind === 'attendance')
    .map(({ itemId }) => itemId)

function groupBy<Row extends { enrolment_id: Id }>(rows: readonly Row[]): Map<Id, Row[]> {
  const groups = new Map<Id, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.enrolment_id)
    if (group) group.push(row)
    else groups.set(row.enrolment_id, [row])
  }
  return groups
}
