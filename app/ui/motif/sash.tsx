import type { ReactNode } from 'react'

export type SashState = 'done' | 'late' | 'today' | 'locked'

/**
 * One piece of the sash of the path, as tall as the row beside it. Without `number` it is a stretch
 * without a bead (a holiday: the threads go on).
 */
export function SashDay({
  state,
  number,
  selfStudy = false,
}: {
  state: SashState
  number: number
  selfStudy?: boolean
}) {
  return (
    <SashPiece state={state}>
      <Bead state={state} number={number} dashed={selfStudy && state === 'locked'} />
    </SashPiece>
  )
}

/** A group heading: plain striped cloth once its days have begun, bare threads before. */
export function SashBand({ woven }: { woven: boolean }) {
  return (
    <span className="sash sash-band" aria-hidden="true">
      {woven && <span className="sash-cloth" />}
    </span>
  )
}

/** Bare threads without a bead: a holiday does not count. */
export function SashThreads() {
  return <span className="sash" aria-hidden="true" />
}

function SashPiece({ state, children }: { state: SashState; children: ReactNode }) {
  return (
    <span className={`sash sash-${state}`} aria-hidden="true">
      {state !== 'locked' && <span className="sash-cloth" />}
      {children}
    </span>
  )
}

/** The almond that carries the day's number. A self-study day has a dashed edge until it is done. */
export function Bead({
  state,
  number,
  dashed = false,
  className = '',
}: {
  state: SashState
  number: number
  dashed?: boolean
  className?: string
}) {
  return (
    <svg
      viewBox="0 0 34 44"
      className={`bead bead-${state} ${dashed ? 'bead-dashed' : ''} ${className}`}
      aria-hidden="true"
    >
      <path d="M17 1c6.5 4.5 16 10.5 16 21S23.5 38.5 17 43C10.5 38.5 1 32.5 1 22S10.5 5.5 17 1z" />
      <text x="17" y="27">
        {number}
      </text>
    </svg>
  )
}
