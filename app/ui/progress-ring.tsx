export type SegmentState = 'done' | 'running' | 'rest'

const RADIUS = 42
const CIRCUMFERENCE = 2 * Math.PI * RADIUS
const GAP = 5
/** More segments than this cannot be told apart; then one plain arc is drawn. */
const MOST_SEGMENTS = 8

/**
 * One segment per required task, with "1/5 tugas" written inside; the sentence is its label.
 * Stands on forest.
 */
export function ProgressRing({
  segments,
  unit = 'tugas',
}: {
  segments: readonly SegmentState[]
  unit?: string
}) {
  const done = segments.filter((segment) => segment === 'done').length
  const arcs = segments.length > MOST_SEGMENTS ? plainArc(done, segments.length) : pieces(segments)
  return (
    <div className="relative grid size-23 flex-none place-items-center">
      <span className="sr-only">{`${done} dari ${segments.length} ${unit} selesai`}</span>
      <svg
        viewBox="0 0 92 92"
        className="absolute inset-0"
        fill="none"
        strokeWidth="8"
        aria-hidden="true"
      >
        <g transform="rotate(-90 46 46)">
          {arcs.map((arc) => (
            <circle
              key={`${arc.tone}${arc.start}`}
              className={TONES[arc.tone]}
              cx="46"
              cy="46"
              r={RADIUS}
              strokeDasharray={`${round(arc.length)} ${round(CIRCUMFERENCE)}`}
              strokeDashoffset={round(-arc.start)}
            />
          ))}
        </g>
      </svg>
      <span className="relative text-center text-xs leading-tight text-white" aria-hidden="true">
        <b className="text-[1.5rem] leading-none font-bold">{done}</b>
        <span className="text-base">/{segments.length}</span>
        <br />
        {unit}
      </span>
    </div>
  )
}

interface Arc {
  tone: SegmentState
  start: number
  length: number
}

const TONES: Record<SegmentState, string> = {
  done: 'stroke-forest-done',
  running: 'stroke-gold',
  rest: 'stroke-white/25',
}

function pieces(segments: readonly SegmentState[]): Arc[] {
  const step = CIRCUMFERENCE / segments.length
  const gap = segments.length === 1 ? 0 : GAP
  return segments.flatMap((tone, index): Arc[] => {
    const start = index * step + gap / 2
    const length = step - gap
    if (tone !== 'running') return [{ tone, start, length }]
    return [
      { tone: 'rest', start: start + length / 2, length: length / 2 },
      { tone, start, length: length / 2 },
    ]
  })
}

function plainArc(done: number, all: number): Arc[] {
  return [
    { tone: 'rest', start: 0, length: CIRCUMFERENCE },
    { tone: 'done', start: 0, length: (CIRCUMFERENCE * done) / all },
  ]
}

const round = (value: number) => Math.round(value * 10) / 10
