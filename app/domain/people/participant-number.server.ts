import { randomInt } from 'node:crypto'
import type { Db } from '~db/schema'

const BATCH = 500

/**
 * This many new participant numbers, unused so far: eight random digits that do not begin with 0, so
 * that Excel keeps them and nobody can guess a neighbour's.
 */
export async function newParticipantNumbers(db: Db, count: number): Promise<string[]> {
  const free = new Set<string>()
  while (free.size < count) {
    const drawn = new Set<string>()
    while (drawn.size < Math.min(BATCH, count - free.size))
      drawn.add(String(randomInt(10_000_000, 100_000_000)))
    const taken = await db
      .selectFrom('sign_in_names')
      .select('value')
      .where('value', 'in', [...drawn])
      .execute()
    for (const { value } of taken) drawn.delete(value)
    for (const number of drawn) free.add(number)
  }
  return [...free]
}
