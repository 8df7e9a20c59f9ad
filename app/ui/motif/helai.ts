/**
 * A programme day drawn as one strand of cloth: done = arch and seed, late = arch without its seed,
 * today = both in gold, ahead = three bare threads.
 */
export type HelaiState = 'done' | 'late' | 'today' | 'ahead'

/** Drawn in a box of 16 × 22; strands stand 18 apart. */
export const HELAI = { width: 16, height: 22, step: 18 } as const

export function archPath(x: number): string {
  return `M${x + 1.3} 22v-6c0-5.5 3-10 6.7-13.8 3.7 3.8 6.7 8.3 6.7 13.8v6`
}

export function seedPath(x: number): string {
  return `M${x + 5.2} 22v-6c0-2.8 1.2-5.2 2.8-7 1.6 1.8 2.8 4.2 2.8 7v6z`
}

export function threadsPath(x: number): string {
  return `M${x + 2} 3v19m6-19v19m6-19v19`
}
