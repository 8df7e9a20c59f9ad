import type { ImportPreview } from '~/domain/imports/import-preview.server'
import type { ImportTab } from '~/domain/imports/imports.queries.server'
import { formatNumber } from '~/ui/format'
import { IMPORT_TABS } from './import-words'

const SWATCH: Record<ImportTab, string> = {
  refused: 'alarm',
  held: 'late',
  noted: 'late',
  update: 'running',
  known: 'set-aside',
  new: 'done',
  same: 'rest',
}

/** The kinds of rows as links: the address is the state. Kinds without a row are left out. */
export function ImportTabs({ preview: { counts, tab: current } }: { preview: ImportPreview }) {
  return (
    <nav aria-label="Bagian" className="mb-4 flex flex-wrap gap-x-6 border-b border-line">
      {IMPORT_TABS.filter(({ tab }) => counts[tab] > 0).map(({ tab, slug, label }) => (
        <a
          key={tab}
          href={`?bagian=${slug}`}
          aria-current={tab === current ? 'page' : undefined}
          className="-mb-px flex min-h-11 items-center gap-2 border-b-3 border-transparent aria-[current]:border-river aria-[current]:font-semibold"
        >
          <i className={`swatch swatch-${SWATCH[tab]}`} aria-hidden="true" />
          {label}{' '}
          <span className="rounded-full bg-sunk px-2 text-sm font-semibold tabular-nums">
            {formatNumber(counts[tab])}
          </span>
        </a>
      ))}
    </nav>
  )
}
