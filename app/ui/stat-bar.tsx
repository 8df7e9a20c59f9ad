import { formatNumber, formatPercent } from './format'

export type StatTone = 'done' | 'running' | 'rest' | 'set-aside' | 'late' | 'alarm'

export interface StatPart {
  key: string
  label: string
  count: number
  tone: StatTone
}

const GAP = 2
const WIDTH = 1000

/**
 * One stacked bar that adds up to the head count. Each part has its number, its word and its per
 * cent below, so nothing depends on the drawing.
 */
export function StatBar({ parts }: { parts: readonly StatPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} 24`}
        preserveAspectRatio="none"
        className="block h-5 w-full"
        aria-hidden="true"
      >
        {segments(parts, total).map(({ part, x, width }) => (
          <rect
            key={part.key}
            className={`stat stat-${part.tone}`}
            x={x}
            width={width}
            height="24"
          />
        ))}
      </svg>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-3">
        {parts.map((part) => (
          <div key={part.key} className="flex flex-col-reverse">
            <dt className="text-sm text-ink-2">{part.label}</dt>
            <dd className="flex items-baseline gap-2 tabular-nums">
              <i className={`swatch swatch-${part.tone}`} aria-hidden="true" />
              <b className="text-xl font-bold">{formatNumber(part.count)}</b>
              <span className="text-sm text-ink-3">{formatPercent(part.count, total)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Widths in proportion, with a gap between; a part with someone in it never disappears. */
function segments(parts: readonly StatPart[], total: number) {
  const shown = parts.filter((part) => part.count > 0)
  const least = 6
  const room = WIDTH - GAP * (shown.length - 1) - least * shown.length
  let x = 0
  return shown.map((part) => {
    const width = least + (room * part.count) / total
    const segment = { part, x: Math.round(x * 10) / 10, width: Math.round(width * 10) / 10 }
    x += width + GAP
    return segment
  })
}
