import { Button } from '~/ui/button'
import { formatNumber } from '~/ui/format'
import type { Id, StaffGroup } from '~db/schema'
import { filterQuery, STAFF_GROUP_LABELS, STATE_WORDS, type PageFilter } from './participant-filter'

/** Search, staff group, unit and state. A plain form and plain links: the address is the state. */
export function FilterBar({
  filter,
  staffGroups,
  agencies,
}: {
  filter: PageFilter
  staffGroups: readonly { staffGroup: StaffGroup; people: number }[]
  agencies: readonly { agencyId: Id | 'none'; name: string; people: number }[]
}) {
  const groups = [
    { staffGroup: null, label: 'Semua' },
    ...staffGroups.map(({ staffGroup, people }) => ({
      staffGroup,
      label: `${STAFF_GROUP_LABELS[staffGroup]} ${formatNumber(people)}`,
    })),
  ]
  return (
    <div className="mb-5 flex flex-wrap items-end gap-3">
      <nav
        aria-label="Jenis tenaga"
        className="grid grid-cols-2 overflow-hidden rounded-md border border-line-2 sm:flex"
      >
        {groups.map(({ staffGroup, label }) => (
          <a
            key={label}
            href={filterQuery(filter, { staffGroup }) || '?'}
            aria-current={filter.staffGroup === staffGroup ? 'true' : undefined}
            className="flex min-h-11 items-center px-3 hover:bg-sunk aria-[current=true]:bg-river aria-[current=true]:font-semibold aria-[current=true]:text-on-river"
          >
            {label}
          </a>
        ))}
      </nav>
      <form method="get" className="flex grow flex-wrap items-end gap-3">
        {filter.staffGroup && <input type="hidden" name="jenis" value={filter.staffGroup} />}
        {filter.dayNumber && <input type="hidden" name="hari" value={filter.dayNumber} />}
        <label className="min-w-48 grow">
          <span className="text-sm text-ink-2">Cari nama atau NIP</span>
          <input type="search" name="q" defaultValue={filter.search} className="input" />
        </label>
        <label className="max-w-full">
          <span className="text-sm text-ink-2">Perangkat daerah</span>
          <select name="opd" defaultValue={filter.agencyId ?? ''} className="input max-w-72">
            <option value="">Semua ({agencies.length})</option>
            {agencies.map(({ agencyId, name, people }) => (
              <option key={agencyId} value={agencyId}>
                {name} ({people})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="text-sm text-ink-2">Keadaan</span>
          <select
            name="keadaan"
            defaultValue={filter.state ? STATE_WORDS[filter.state].slug : ''}
            className="input"
          >
            <option value="">Semua</option>
            {Object.values(STATE_WORDS).map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button kind="secondary" icon="search">
          Tampilkan
        </Button>
      </form>
    </div>
  )
}
