/** One row of the table. */
export interface Result {
  what: string
  measured: number
  unit: string
  /** Left out where a number is only reported. */
  goal?: { atMost: number } | { atLeast: number }
  /** Beside other servers of the same run: this number divided by theirs. */
  ratios?: Record<string, number>
  /** How it was measured, where that is not obvious. */
  note?: string
}

export interface Measurement {
  /** For `--only`. */
  name: string
  run(stage: Stage): Promise<Result[]>
}

export interface Stage {
  /** Length of each load. */
  seconds: number
  /** A folder of this run alone, gone at the end. */
  folder: string
  /** The path of a new copy of the demo's store. */
  copyOfDemo(name: string): Promise<string>
  /** The path of a new store with the lessons and the calendar, and nobody enrolled. */
  emptyStore(name: string): Promise<string>
}

/** Null where there is no goal. */
export function isMet({ measured, goal }: Result): boolean | null {
  if (!goal) return null
  return 'atMost' in goal ? measured <= goal.atMost : measured >= goal.atLeast
}
