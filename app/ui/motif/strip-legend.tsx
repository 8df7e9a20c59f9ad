import { DayStrip } from './day-strip'
import type { HelaiState } from './helai'

const MEANINGS: readonly [HelaiState, string][] = [
  ['done', 'selesai'],
  ['late', 'belum selesai'],
  ['today', 'hari ini'],
  ['ahead', 'belum dibuka'],
]

/** What the strands of people's strips mean, below a list that shows many. */
export function StripLegend() {
  return (
    <ul
      aria-label="Arti helai, satu helai satu hari"
      className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2"
    >
      {MEANINGS.map(([state, words]) => (
        <li key={state} className="flex items-center gap-1.5">
          <DayStrip days={[state]} className="h-4 flex-none" /> {words}
        </li>
      ))}
    </ul>
  )
}
