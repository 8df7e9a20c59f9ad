import type { PlannedItem } from './planned-items.rules'

/**
 * What an upgrade does to one item.
 * `added` new in the programme · `ready` its lesson is written now · `newer` a newer revision of its lesson ·
 * `details` another title, time or place · `removed` no longer in the programme.
 */
export type ChangeKind = 'added' | 'ready' | 'newer' | 'details' | 'removed'

export interface ItemChange {
  itemId: string
  dayId: string
  title: string
  kind: ChangeKind
  /** How many participants have begun the item. */
  begunBy: number
  /** False when it stays as it is for this cohort. */
  applies: boolean
  /** Whether its day then asks for something that nobody could have done before. */
  asksMore: boolean
}

export interface UpgradeFacts {
  current: readonly PlannedItem[]
  wanted: readonly PlannedItem[]
  /** People who have begun, by item id. */
  begun: ReadonlyMap<string, number>
  /** Whether two revisions ask for the same parts, questions and reflections. */
  sameDemands(from: string, to: string): boolean
  /** The administrator says that what changed are only typing errors. */
  typo: boolean
}

/**
 * Compares a cohort's items with those its programme has now. An item moves when nobody has begun it,
 * or when the change is marked *salah ketik* and asks for nothing else than before; otherwise it stays,
 * so that nobody's work is taken back or asked for twice.
 */
export function compareItems(facts: UpgradeFacts): ItemChange[] {
  const current = new Map(facts.current.map((item) => [item.itemId, item]))
  const wanted = new Set(facts.wanted.map((item) => item.itemId))
  const change = (item: PlannedItem, kind: ChangeKind, may: (begunBy: number) => boolean) => {
    const begunBy = facts.begun.get(item.itemId) ?? 0
    const { itemId, dayId, title } = item
    const applies = may(begunBy)
    const asksMore = applies && kind !== 'removed' && isNewTask(current.get(itemId), item)
    return { itemId, dayId, title, kind, begunBy, applies, asksMore }
  }
  const arriving = facts.wanted.flatMap((item) => {
    const before = current.get(item.itemId)
    if (!before) return [change(item, 'added', () => true)]
    const kind = differs(before, item)
    if (!kind) return []
    return [
      change(item, kind, (begunBy) => {
        if (begunBy === 0 || kind === 'ready') return true
        return facts.typo && isTypo(before, item, facts)
      }),
    ]
  })
  const leaving = facts.current
    .filter((item) => !wanted.has(item.itemId))
    .map((item) => change(item, 'removed', (begunBy) => begunBy === 0))
  return [...arriving, ...leaving]
}

function differs(before: PlannedItem, after: PlannedItem): ChangeKind | null {
  if (before.revisionId !== after.revisionId) return before.revisionId === null ? 'ready' : 'newer'
  const keys = Object.keys(after) as (keyof PlannedItem)[]
  return keys.some((key) => before[key] !== after[key]) ? 'details' : null
}

function isNewTask(before: PlannedItem | undefined, after: PlannedItem): boolean {
  if (!after.required || (after.kind === 'lesson' && after.revisionId === null)) return false
  if (!before?.required || before.dayId !== after.dayId) return true
  return before.kind === 'lesson' && before.revisionId === null
}

function isTypo(before: PlannedItem, after: PlannedItem, facts: UpgradeFacts): boolean {
  const sameTask =
    before.kind === after.kind &&
    before.required === after.required &&
    before.dayId === after.dayId &&
    before.lessonId === after.lessonId
  if (!sameTask) return false
  if (before.revisionId === after.revisionId) return true
  if (before.revisionId === null || after.revisionId === null) return false
  return facts.sameDemands(before.revisionId, after.revisionId)
}
