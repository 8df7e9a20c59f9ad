import { formatDayShort } from '~/ui/format'
import { Icon } from '~/ui/icon'
import type { IsoDate } from '~db/schema'
import { filterQuery, type PageFilter } from './participant-filter'

/** The days that have come, newest first; a folded list that opens with scripts off. */
export function DayChoice({
  filter,
  days,
  chosen,
}: {
  filter: PageFilter
  days: readonly { number: number; date: IsoDate; title: string }[]
  chosen: number | undefined
}) {
  if (days.length < 2) return null
  return (
    <details className="relative">
      <summary className="button button-secondary">
        Pilih hari <Icon name="down" />
      </summary>
      <ul className="absolute left-0 z-10 mt-1 max-h-96 w-72 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-(--float) sm:right-0 sm:left-auto">
        {days.toReversed().map(({ number, date, title }) => (
          <li key={number}>
            <a
              href={filterQuery(filter, { dayNumber: number })}
              aria-current={number === chosen ? 'true' : undefined}
              className="block rounded-md px-3 py-2 hover:bg-sunk aria-[current=true]:bg-river-soft aria-[current=true]:font-semibold"
            >
              Hari {number} · {formatDayShort(date)}
              <span className="block text-sm text-ink-3">{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
