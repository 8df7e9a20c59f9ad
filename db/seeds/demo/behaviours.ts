/**
 * How a demo participant spends the first seven days. Each kind stands for something an
 * administrator meets; the first people of the list are dealt one kind after another, so that every
 * kind occurs often enough to be looked at, and the rest follow the weights.
 */
export type Behaviour =
  | 'steady'
  | 'catches-up'
  | 'one-open'
  | 'two-open'
  | 'silent'
  | 'never-activated'
  | 'excused-waiting'
  | 'excused-made-up'
  | 'absent'
  | 'moved-day'

const WEIGHTS: readonly [Behaviour, number][] = [
  ['steady', 62],
  ['catches-up', 14],
  ['one-open', 10],
  ['two-open', 6],
  ['silent', 4],
  ['never-activated', 1],
  ['excused-waiting', 1],
  ['excused-made-up', 1],
  ['absent', 0.5],
  ['moved-day', 0.5],
]

/** How often each kind occurs at least, among the first people dealt. */
const AT_LEAST = 6

/** One behaviour for each of `count` people, by the generator given. */
export function dealBehaviours(count: number, random: () => number): Behaviour[] {
  const certain = WEIGHTS.flatMap(([behaviour]) =>
    Array.from({ length: AT_LEAST }, () => behaviour),
  )
  const dealt = Array.from({ length: count }, (_, index) => certain[index] ?? draw(random))
  return shuffled(dealt, random)
}

function draw(random: () => number): Behaviour {
  const total = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [behaviour, weight] of WEIGHTS) {
    left -= weight
    if (left < 0) return behaviour
  }
  return 'steady'
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = result[last]!
    result[last] = result[other]!
    result[other] = kept
  }
  return result
}

/** What a person did about one day: how many days after its date it was finished, or how far it went. */
export type DayStory = { done: true; daysLater: number } | { done: false; begun: boolean }

/**
 * The story of programme day `number` (1-based) for someone behaving so; `today` is the number of
 * the day that is still running.
 */
export function dayStory(
  behaviour: Behaviour,
  number: number,
  today: number,
  random: () => number,
): DayStory {
  if (behaviour === 'never-activated') return { done: false, begun: false }
  if (number > today) return { done: false, begun: false }
  if (number === today) return todayStory(behaviour, random)
  const open = OPEN_DAYS[behaviour]?.(number, today)
  if (open) return open
  if (behaviour === 'catches-up' && number % 3 === 0) return { done: true, daysLater: 3 }
  return { done: true, daysLater: random() < 0.2 ? 1 : 0 }
}

const OPEN_DAYS: Partial<Record<Behaviour, (number: number, today: number) => DayStory | null>> = {
  'one-open': (number, today) => (number === today - 2 ? { done: false, begun: true } : null),
  'two-open': (number, today) =>
    number === today - 2 || number === today - 4 ? { done: false, begun: number % 2 === 0 } : null,
  silent: (number) => (number > 3 ? { done: false, begun: false } : null),
  'excused-waiting': (number) => (number === 1 ? { done: false, begun: true } : null),
  absent: (number) => (number === 1 ? { done: false, begun: true } : null),
}

function todayStory(behaviour: Behaviour, random: () => number): DayStory {
  if (behaviour === 'silent' || behaviour === 'moved-day') return { done: false, begun: false }
  const chance = random()
  if (chance < 0.37) return { done: true, daysLater: 0 }
  return { done: false, begun: chance < 0.62 }
}
