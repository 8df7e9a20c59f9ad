import { HELAI, type HelaiState, archPath, seedPath, threadsPath } from './helai'

/**
 * The days of a programme side by side, one helai each. Colours follow the ground: inside
 * `.on-forest` they are the paler ones. `label` says in words what the strip shows; without it the
 * strip is decoration beside those words.
 */
export function DayStrip({
  days,
  label,
  woven = null,
  className = '',
}: {
  days: readonly HelaiState[]
  label?: string
  /** The day, counted from 1, whose strand has just been woven: it rises once. */
  woven?: number | null
  className?: string
}) {
  const width = days.length * HELAI.step - (HELAI.step - HELAI.width)
  const rising = woven !== null && days[woven - 1] === 'done' ? woven : null
  const draw = (path: (x: number) => string, ...states: HelaiState[]) =>
    days
      .map((state, index) =>
        states.includes(state) && index + 1 !== rising ? path(index * HELAI.step) : '',
      )
      .join('')
  const layers = [
    { name: 'done', d: draw(archPath, 'done') },
    { name: 'seed done', d: draw(seedPath, 'done') },
    { name: 'late', d: draw(archPath, 'late') },
    { name: 'today', d: draw(archPath, 'today') },
    { name: 'seed today', d: draw(seedPath, 'today') },
    { name: 'ahead', d: draw(threadsPath, 'ahead') },
  ]
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg viewBox={`0 0 ${width} ${HELAI.height}`} className={`strip ${className}`} {...meaning}>
      {layers.map(({ name, d }) => d && <path key={name} className={name} d={d} />)}
      {rising && <WovenStrand day={rising} />}
    </svg>
  )
}

/** A strand that has just been woven. */
function WovenStrand({ day }: { day: number }) {
  const x = (day - 1) * HELAI.step
  return (
    <g className="woven">
      <path className="done" d={archPath(x)} />
      <path className="seed done" d={seedPath(x)} />
    </g>
  )
}
