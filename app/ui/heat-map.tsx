import { ScrollRegion } from './scroll-region'

export interface HeatDay {
  number: number
  /** Day of the month under the head: "18". */
  date: string
}

export interface HeatRow {
  key: string
  name: string
  href?: string
  people: number
  /** Whole per cents, one per day of `days`; null where nobody counts. */
  past: readonly (number | null)[]
  /** Whole per cent of today, which is not over; left out when today is no programme day. */
  today?: number | null
}

const bandOf = (percent: number) =>
  percent < 50 ? 1 : percent < 70 ? 2 : percent < 85 ? 3 : percent < 95 ? 4 : 5

const BANDS = ['< 50', '50–69', '70–84', '85–94', '95–100']

/**
 * Units down, days across, the per cent in every cell. Days that are over are coloured; today has a
 * gold foot and a part-fill; locked days fold into one threaded column.
 */
export function HeatMap({
  caption,
  rowHead = 'Unit',
  rowHint,
  days,
  today,
  locked,
  rows,
}: {
  caption: string
  rowHead?: string
  rowHint?: string
  days: readonly HeatDay[]
  today?: HeatDay
  /** First and last day that are not open yet. */
  locked?: { from: number; to: number }
  rows: readonly HeatRow[]
}) {
  return (
    <div>
      <ScrollRegion label={caption}>
        <table className="heat">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="heat-unit">
                {rowHead}
                {rowHint && <small>{rowHint}</small>}
              </th>
              <th scope="col" className="figures">
                <span className="sr-only">Jumlah peserta</span>
              </th>
              {days.map((day) => (
                <th key={day.number} scope="col">
                  H{day.number} <small>{day.date}</small>
                </th>
              ))}
              {today && (
                <th scope="col" className="text-gold-ink">
                  H{today.number} <small>kini</small>
                </th>
              )}
              {locked && (
                <th scope="col">
                  {locked.from === locked.to ? `H${locked.from}` : `H${locked.from}–${locked.to}`}{' '}
                  <small>terkunci</small>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <th scope="row" className="heat-unit">
                  {row.href ? (
                    <a href={row.href} className="heat-link">
                      {row.name}
                    </a>
                  ) : (
                    row.name
                  )}
                </th>
                <td className="figures text-ink-3">{row.people}</td>
                {row.past.map((percent, day) => (
                  <PastCell key={day} percent={percent} />
                ))}
                {today && <TodayCell percent={row.today ?? null} />}
                {locked && index === 0 && (
                  <td rowSpan={rows.length} className="heat-locked threads">
                    <span className="sr-only">belum dibuka</span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <HeatLegend today={today !== undefined} />
    </div>
  )
}

function PastCell({ percent }: { percent: number | null }) {
  if (percent === null) return <td className="text-ink-3">–</td>
  return <td className={`heat-${bandOf(percent)}`}>{percent}</td>
}

function TodayCell({ percent }: { percent: number | null }) {
  return (
    <td className="heat-today">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={percent ?? 0} height="1" />
      </svg>
      <span>{percent ?? '–'}</span>
    </td>
  )
}

function HeatLegend({ today }: { today: boolean }) {
  return (
    <ul
      className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2"
      aria-label="Arti warna, % peserta"
    >
      {BANDS.map((band, index) => (
        <li key={band} className="flex items-center gap-1.5">
          <i className={`h-3.5 w-6 rounded-sm heat-${index + 1}`} aria-hidden="true" /> {band}
        </li>
      ))}
      {today && (
        <li className="flex items-center gap-1.5">
          <i
            className="h-3.5 w-6 rounded-sm border-b-3 border-gold bg-gold-soft"
            aria-hidden="true"
          />
          hari ini, masih berjalan
        </li>
      )}
    </ul>
  )
}
