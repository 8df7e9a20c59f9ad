import type { DailyWatch, WatchRow } from '~/domain/progress/daily-watch.server'
import { HeatMap, type HeatDay, type HeatRow } from '~/ui/heat-map'
import { filterQuery, type PageFilter } from './participant-filter'

/** Agencies by days, drawn as a table; every agency leads to its people. */
export function WatchMap({ watch, filter }: { watch: DailyWatch; filter: PageFilter }) {
  const { columns, locked, rows, total } = watch
  if (columns.length === 0) {
    return (
      <p className="text-ink-2">
        Kegiatan belum dimulai. Tabel per hari terisi mulai hari pertama.
      </p>
    )
  }
  const running = columns.findIndex((column) => column.running)
  const heatRow = (row: WatchRow): HeatRow => {
    const cells = row.cells.map(({ percent }, day) =>
      columns[day]?.ready && row.people > 0 ? percent : null,
    )
    return {
      key: row.key,
      name: row.name,
      href: row.agencyId ? `${filterQuery(filter, { agencyId: row.agencyId })}#peserta` : undefined,
      people: row.people,
      past: cells.filter((_, index) => index !== running),
      today: running === -1 ? undefined : (cells[running] ?? null),
    }
  }
  return (
    <section aria-labelledby="judul-peta">
      <h2 id="judul-peta" className="mb-2">
        Selesai per hari, menurut unit{' '}
        <small className="text-sm font-normal text-ink-3">% peserta</small>
      </h2>
      <HeatMap
        caption="Peserta yang selesai, per unit dan hari, dalam persen"
        rowHint="paling tertinggal di atas"
        days={columns.filter((column) => !column.running).map(heatDay)}
        today={running === -1 ? undefined : heatDay(columns[running]!)}
        locked={locked ?? undefined}
        rows={[...rows, ...(rows.length > 1 ? [total] : [])].map(heatRow)}
      />
    </section>
  )
}

const heatDay = ({ number, date }: { number: number; date: string }): HeatDay => ({
  number,
  date: String(Number(date.slice(8))),
})
