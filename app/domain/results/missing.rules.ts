import type { ItemKind } from '~db/schema'
import type { CompletionRules } from './completion-rules'

/** One thing that keeps somebody from passing. */
export type Missing =
  | { kind: 'item'; item: ResultItem }
  | { kind: 'test'; item: ResultItem; minimum: number; best: number | null }
  | { kind: 'attendance'; percent: number; minimum: number }

export interface ResultItem {
  itemId: string
  dayId: string
  dayNumber: number
  kind: ItemKind
  title: string
  required: boolean
  /** It joined after the cohort had begun: who had finished its day then may leave it. */
  joined: boolean
  /** The pass mark of a test that is done once it is passed. */
  passMark: number | null
}

/** What a cohort asks. */
export interface ResultPlan {
  rules: CompletionRules
  items: readonly ResultItem[]
}

/** What one person has. */
export interface ResultFacts {
  daysDone: ReadonlySet<string>
  itemsDone: ReadonlySet<string>
  /** The best standing score of each test that was handed in, by item. */
  best: ReadonlyMap<string, number>
  /** Keys of requirements earned under earlier rules. */
  earned: ReadonlySet<string>
}

/** All of them together. */
export const PASSED = 'kelulusan'
const ATTENDANCE = 'presensi'
const testKey = (itemId: string) => `tes:${itemId}`

/** Everything that keeps somebody from passing, in the order of the programme; empty means passed. */
export function missingForResult(plan: ResultPlan, facts: ResultFacts): Missing[] {
  if (facts.earned.has(PASSED)) return []
  const { rules } = plan
  const missing = plan.items.flatMap((item): Missing[] => {
    const minimum = rules.tests.find(({ itemId }) => itemId === item.itemId)?.minimum
    if (minimum !== undefined && isBelow(item, minimum, facts)) {
      return [{ kind: 'test', item, minimum, best: facts.best.get(item.itemId) ?? null }]
    }
    if (facts.itemsDone.has(item.itemId)) return []
    const asked =
      (rules.requiredItems && item.required && !facts.daysDone.has(item.dayId)) ||
      (rules.journals && item.kind === 'journal' && !isLeftOut(item, facts))
    if (!asked) return []
    if (item.kind !== 'test' || item.passMark === null) return [{ kind: 'item', item }]
    const best = facts.best.get(item.itemId) ?? null
    return [{ kind: 'test', item, minimum: item.passMark, best }]
  })
  return [...missing, ...missingAttendance(plan, facts, missing)]
}

/** An upgrade promises that a task which joins a finished day is a choice. */
const isLeftOut = (item: ResultItem, facts: ResultFacts) =>
  item.joined &&
  facts.daysDone.has(item.dayId) &&
  !facts.itemsDone.has(item.itemId) &&
  !facts.best.has(item.itemId)

const isBelow = (item: ResultItem, minimum: number, facts: ResultFacts) =>
  (facts.best.get(item.itemId) ?? -1) < minimum &&
  !facts.earned.has(testKey(item.itemId)) &&
  !isLeftOut(item, facts)

function missingAttendance(
  plan: ResultPlan,
  facts: ResultFacts,
  missing: readonly Missing[],
): Missing[] {
  const minimum = plan.rules.attendance
  const percent = attendancePercent(plan, facts)
  if (minimum === null || percent === null || percent >= minimum) return []
  if (facts.earned.has(ATTENDANCE)) return []
  // Said already, by the name of the sitting.
  if (missing.some((one) => one.kind === 'item' && one.item.kind === 'attendance')) return []
  return [{ kind: 'attendance', percent, minimum }]
}

/** Per cent of the attendance items that are done, whole and never rounded up; null where there are none. */
function attendancePercent({ items }: ResultPlan, { itemsDone }: ResultFacts): number | null {
  const sittings = items.filter(({ kind }) => kind === 'attendance')
  if (sittings.length === 0) return null
  const present = sittings.filter(({ itemId }) => itemsDone.has(itemId)).length
  return Math.floor((100 * present) / sittings.length)
}

/**
 * The keys of what somebody has earned and a change of rules could take away. Done items are not among
 * them: their completions stand by themselves.
 */
export function earnedKeys(plan: ResultPlan, facts: ResultFacts): string[] {
  const missing = missingForResult(plan, facts)
  const tests = plan.rules.tests
    .filter(({ itemId, minimum }) => (facts.best.get(itemId) ?? -1) >= minimum)
    .map(({ itemId }) => testKey(itemId))
  const { attendance } = plan.rules
  const percent = attendancePercent(plan, facts)
  const present = attendance !== null && percent !== null && percent >= attendance
  return [...(missing.length === 0 ? [PASSED] : []), ...tests, ...(present ? [ATTENDANCE] : [])]
}
