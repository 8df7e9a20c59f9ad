import type { CohortResults } from '~/domain/results/cohort-results.server'
import { Button } from '~/ui/button'
import type { ResultPageFilter } from './result-filter'

/** Search, agency, result and reason. A plain form: the address is the state. */
export function ResultFilterBar({
  filter,
  agencies,
  reasons,
}: { filter: ResultPageFilter } & Pick<CohortResults, 'agencies' | 'reasons'>) {
  const passed = filter.passed === null ? '' : filter.passed ? 'lulus' : 'belum'
  return (
    <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
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
        <span className="text-sm text-ink-2">Hasil</span>
        <select name="hasil" defaultValue={passed} className="input">
          <option value="">Semua</option>
          <option value="lulus">Lulus</option>
          <option value="belum">Belum lulus</option>
        </select>
      </label>
      <label className="max-w-full">
        <span className="text-sm text-ink-2">Kurang</span>
        <select name="kurang" defaultValue={filter.reason ?? ''} className="input max-w-72">
          <option value="">Apa saja</option>
          {reasons.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button kind="secondary" icon="search">
        Tampilkan
      </Button>
    </form>
  )
}
