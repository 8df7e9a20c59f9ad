import type { Db, Id, Instant, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import type { Allowance } from './allowance.rules'
import type { Attempt } from './attempt'
import { standingAttempts } from './standing-attempts.server'
import { allowanceFor, findWindows, openTest } from './test-access.server'
import type { TestSettings } from './test-settings'

export interface EarlierAttempt {
  id: Id
  number: number
  closedAt: Instant
  closedBy: 'peserta' | 'waktu'
  /** Null where the policy shows no score. */
  result: { percent: number; passed: boolean } | null
}

export interface TestPage {
  item: { itemId: string; title: string; required: boolean }
  day: { dayId: string; number: number }
  settings: Pick<TestSettings, 'questions' | 'minutes' | 'passMark' | 'review' | 'completes'>
  allowance: Allowance
  /** The number that the next attempt would have. */
  next: number
  running: { id: Id; number: number; deadline: Instant | null } | null
  earlier: EarlierAttempt[]
  closesOn: IsoDate
}

/** What a test is, what may be done with it today, and what was done before. */
export async function testPage(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<TestPage> {
  const test = await openTest(db, actor, input)
  const attempts = await standingAttempts(db, actor, test)
  const { item, day, settings, closesOn } = test
  const { questions, minutes, passMark, review, completes } = settings
  const running = attempts.find(({ closedAt }) => closedAt === null)
  return {
    item: { itemId: item.itemId, title: item.title, required: item.required },
    day: { dayId: day.dayId, number: day.number },
    settings: { questions, minutes, passMark, review, completes },
    allowance: allowanceFor(test, await findWindows(db, test), attempts, actor.now),
    next: attempts.length + 1,
    running: running
      ? { id: running.id, number: running.number, deadline: running.deadline }
      : null,
    earlier: attempts.flatMap(earlierAttempt),
    closesOn,
  }
}

function earlierAttempt(attempt: Attempt): EarlierAttempt[] {
  const { id, number, closedAt, closedBy, result, settings } = attempt
  if (closedAt === null || closedBy === null) return []
  const shown = settings.review === 'nothing' ? null : result
  return [
    {
      id,
      number,
      closedAt,
      closedBy,
      result: shown && { percent: shown.percent, passed: shown.passed },
    },
  ]
}
