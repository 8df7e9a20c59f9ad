import type { ResultRow } from '~/domain/results/cohort-results.server'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'

type ListedResult = Omit<ResultRow, 'nip'> & { nipEnd: string | null }

/** People with their result and, in the words that they read themselves, what is missing. */
export function ResultsTable({ rows, slug }: { rows: readonly ListedResult[]; slug: string }) {
  return (
    <Table
      caption="Hasil per peserta"
      hideCaption
      head={['Nama', 'Unit kerja', 'Hasil', 'Kurang']}
      rows={rows.map((row) => ({
        key: row.enrolmentId,
        cells: [
          <Person key="nama" row={row} slug={slug} />,
          <Unit key="unit" row={row} />,
          <span key="hasil" className="nowrap">
            <Tag tone={row.passed ? 'river' : 'plain'}>{row.passed ? 'Lulus' : 'Belum lulus'}</Tag>
          </span>,
          row.lacking.length === 0 ? '–' : <Lacking key="kurang" lacking={row.lacking} />,
        ],
      }))}
    />
  )
}

function Person({ row, slug }: { row: ListedResult; slug: string }) {
  return (
    <>
      <a
        href={`/kelola/kegiatan/${slug}/peserta/${row.enrolmentId}`}
        className="-my-1 inline-block py-1 text-river hover:underline"
      >
        {row.name}
      </a>
      <span className="block text-sm font-normal text-ink-3">
        {row.nipEnd ? `NIP …${row.nipEnd}` : 'Tanpa NIP'}
      </span>
    </>
  )
}

function Unit({ row }: { row: ListedResult }) {
  const unit = row.unitName ?? row.agencyName ?? 'Belum ada unit kerja'
  const agency = row.agencyName === unit ? null : row.agencyName
  return (
    <>
      {unit}
      {agency && <span className="block text-sm text-ink-3">{agency}</span>}
    </>
  )
}

function Lacking({ lacking }: Pick<ResultRow, 'lacking'>) {
  return (
    <ul>
      {lacking.map((words) => (
        <li key={words} className="first-letter:uppercase">
          {words}
        </li>
      ))}
    </ul>
  )
}
