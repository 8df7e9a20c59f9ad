import { prepared } from '~db/prepared'
import type { Db, Id, Instant } from '~db/schema'
import type { AnswerValue, StoredAnswer } from '../answers/store.server'
import type { Attempt } from './attempt'
import type { GivenAnswer } from './score.rules'

const attemptsOf = prepared((db, given: { enrolmentId: Id; itemId: string }) =>
  db
    .selectFrom('attempts')
    .leftJoin('attempt_results as result', (join) =>
      join
        .onRef('result.attempt_id', '=', 'attempts.id')
        .on((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('attempt_results as later')
                .select('later.id')
                .whereRef('later.attempt_id', '=', 'result.attempt_id')
                .whereRef('later.number', '>', 'result.number'),
            ),
          ),
        ),
    )
    .select([
      'attempts.id',
      'attempts.number',
      'rules',
      'questions',
      'started_at',
      'deadline',
      'counts_until',
      'closed_at',
      'closed_by',
      'score',
      'max',
      'percent',
      'passed',
    ])
    .where('enrolment_id', '=', given.enrolmentId)
    .where('item_id', '=', given.itemId)
    .orderBy('attempts.number'),
)

/** A person's attempts at one test with the results that stand, the first one first. */
export async function findAttempts(db: Db, enrolmentId: Id, itemId: string): Promise<Attempt[]> {
  const rows = await attemptsOf(db, { enrolmentId, itemId })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    settings: JSON.parse(row.rules) as Attempt['settings'],
    questions: JSON.parse(row.questions) as Attempt['questions'],
    startedAt: row.started_at,
    deadline: row.deadline,
    countsUntil: row.counts_until,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    result:
      row.percent === null
        ? null
        : {
            score: row.score ?? 0,
            max: row.max ?? 0,
            percent: row.percent,
            passed: row.passed === 1,
          },
  }))
}

const answersOf = prepared((db, given: { attemptId: Id }) =>
  db
    .selectFrom('answers')
    .select(['id', 'target_id', 'value', 'sequence', 'received_at'])
    .where('attempt_id', '=', given.attemptId)
    .orderBy('sequence')
    .orderBy('received_at')
    .orderBy('id'),
)

/** The newest answer to each question among those received in time, by question id. */
export async function findAttemptAnswers(
  db: Db,
  attemptId: Id,
  until: Instant | null,
): Promise<Map<string, StoredAnswer & GivenAnswer>> {
  const rows = await answersOf(db, { attemptId })
  return new Map(
    rows
      .filter((row) => until === null || row.received_at <= until)
      .map((row) => [
        row.target_id,
        {
          answerId: row.id,
          targetId: row.target_id,
          value: JSON.parse(row.value) as AnswerValue,
          sequence: row.sequence,
          receivedAt: row.received_at,
        },
      ]),
  )
}
