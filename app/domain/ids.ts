import { v7 } from 'uuid'
import type { Id, Instant } from '~db/schema'

let make: () => Id = () => v7()

/** A UUIDv7: its order is roughly the order of making, which keeps indexes compact. */
export const newId = (): Id => make()

/**
 * Runs `work` with ids that depend on `start` and on their order alone, so that a seed made twice
 * for the same instant holds the same rows. Only for seeds, before anything is served: it is
 * process-wide while it lasts.
 */
export async function withSeededIds<T>(
  start: Instant,
  random: () => number,
  work: () => Promise<T>,
): Promise<T> {
  const msecs = Date.parse(start)
  let seq = 0
  make = () => {
    seq += 1
    return v7({ msecs, seq, rng: () => bytesOf(random) })
  }
  try {
    return await work()
  } finally {
    make = () => v7()
  }
}

function bytesOf(random: () => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
}
