import type { ShownRun } from '~/domain/simulations/screen.rules'
import { formatDay, formatDayShort } from '~/ui/format'

/** The days from the beginning to the deadline; free days are there, and are not counted. */
export function DayStrip({ strip }: Pick<ShownRun, 'strip'>) {
  const holidays = strip.filter(({ free }) => free !== null && free !== 'akhir pekan')
  return (
    <>
      <ol className="simulation-days">
        {strip.map(({ day, free, state, due }) => (
          <li
            key={day}
            className={`simulation-day simulation-day-${state}${free ? ' simulation-day-free' : ''}${due ? ' simulation-day-due' : ''}`}
            aria-current={state === 'now' ? 'date' : undefined}
          >
            <span>{formatDayShort(day).slice(0, 3)}</span>
            <strong>{Number(day.slice(8))}</strong>
            <span>{free ? 'libur' : due ? 'batas' : state === 'now' ? 'kini' : ''}</span>
          </li>
        ))}
      </ol>
      {holidays.length > 0 && (
        <p className="simulation-free">
          Tidak dihitung selain akhir pekan:{' '}
          {holidays.map(({ day, free }) => `${formatDay(day)} (${free})`).join('; ')}.
        </p>
      )}
    </>
  )
}
