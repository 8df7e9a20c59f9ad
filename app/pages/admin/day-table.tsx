import { Fragment, type ReactNode } from 'react'
import { formatDayShort } from '~/ui/format'
import { Tag } from '~/ui/tag'
import type { DayKind, IsoDate } from '~db/schema'

export interface DayRow {
  dayId: string
  number: number
  kind: DayKind
  title: string
  agenda: string
  date: IsoDate
}

const KINDS: Record<DayKind, string> = {
  opening: 'Pembukaan',
  online: 'Daring',
  'self-study': 'Belajar mandiri',
}

/**
 * The dated days of a programme under their headings, with the holidays that fall between them.
 * `note` adds something under a day's title.
 */
export function DayTable({
  caption,
  days,
  skipped = [],
  today,
  note,
}: {
  caption: string
  days: readonly DayRow[]
  skipped?: readonly { date: IsoDate; name: string }[]
  today?: IsoDate
  note?: (day: DayRow) => ReactNode
}) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Hari</th>
            <th scope="col">Tanggal</th>
            <th scope="col">Isi</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => {
            const before = days[index - 1]
            return (
              <Fragment key={day.dayId}>
                {skipped
                  .filter(({ date }) => before && date > before.date && date < day.date)
                  .map((holiday) => (
                    <SkippedRow key={holiday.date} {...holiday} />
                  ))}
                {before?.agenda !== day.agenda && (
                  <tr>
                    <th scope="rowgroup" colSpan={3} className="bg-paper text-ink-2">
                      <span className="px-2">{day.agenda}</span>
                    </th>
                  </tr>
                )}
                <tr className={day.date === today ? 'bg-gold-soft' : undefined}>
                  <th scope="row" className="figures">
                    {day.number}
                  </th>
                  <td className="nowrap">{formatDayShort(day.date)}</td>
                  <td>
                    <span className="mr-2">{day.title}</span>
                    <Tag tone={day.date === today ? 'gold' : 'plain'}>
                      {day.date === today ? 'Hari ini' : KINDS[day.kind]}
                    </Tag>
                    {note?.(day)}
                  </td>
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function SkippedRow({ date, name }: { date: IsoDate; name: string }) {
  return (
    <tr className="bg-sunk text-ink-3">
      <td />
      <td className="nowrap">{formatDayShort(date)}</td>
      <td>Libur: {name}. Tidak dihitung.</td>
    </tr>
  )
}
