import { Fragment } from 'react'
import { formatCount, formatDayShort } from '~/ui/format'
import { ScrollRegion } from '~/ui/scroll-region'
import { Tag, type Tone } from '~/ui/tag'
import type { DayKind, IsoDate } from '~db/schema'

export interface DayRow {
  dayId: string
  number: number
  kind: DayKind
  title: string
  agenda: string
  date: IsoDate
  /** More to say about this day: that it stays, that it will move. */
  remarks?: readonly { words: string; tone: Tone }[]
}

const KINDS: Record<DayKind, string> = {
  opening: 'pembukaan',
  online: 'daring',
  'self-study': 'belajar mandiri',
}

/** "20 hari: 1 pembukaan, 15 daring, 4 belajar mandiri" */
function dayCounts(days: readonly { kind: DayKind }[]): string {
  const kinds = Object.entries(KINDS).flatMap(([kind, words]) => {
    const count = days.filter((day) => day.kind === kind).length
    return count > 0 ? [formatCount(count, words)] : []
  })
  return `${formatCount(days.length, 'hari')}: ${kinds.join(', ')}`
}

/**
 * The dated days of a programme under their headings, with the holidays that fall between them.
 */
export function DayTable({
  days,
  skipped = [],
  today,
}: {
  days: readonly DayRow[]
  skipped?: readonly { date: IsoDate; name: string }[]
  today?: IsoDate
}) {
  const caption = dayCounts(days)
  return (
    <ScrollRegion label={caption}>
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
                    {day.title}
                    {day.date === today && (
                      <>
                        {' '}
                        <Tag tone="gold">Hari ini</Tag>
                      </>
                    )}
                    {day.remarks?.map(({ words, tone }) => (
                      <Fragment key={words}>
                        {' '}
                        <Tag tone={tone}>{words}</Tag>
                      </Fragment>
                    ))}
                  </td>
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function SkippedRow({ date, name }: { date: IsoDate; name: string }) {
  return (
    <tr className="bg-sunk text-ink-3">
      <td aria-label="Bukan hari program" />
      <td className="nowrap">{formatDayShort(date)}</td>
      <td>Libur: {name}. Tidak dihitung.</td>
    </tr>
  )
}
