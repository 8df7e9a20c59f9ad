import type { ImportPreview, PreviewRow } from '~/domain/imports/import-preview.server'
import { formatNip, titleCase } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { Table, type TableRow } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { Changes, HeldNames } from './import-changes'
import { IMPORT_TABS } from './import-words'

/** The rows of the open tab: findings by cell, updates by change, others by person. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { tab, rows, page, pages, sheets } = preview
  const { slug, label } = IMPORT_TABS.find((one) => one.tab === tab)!
  const manySheets = sheets.length > 1
  const changed = tab === 'update' || tab === 'known'
  return (
    <>
      {tab === 'held' ? (
        <HeldNames preview={preview} />
      ) : tab === 'refused' || tab === 'noted' ? (
        <Table
          caption={label}
          hideCaption
          head={[
            'Sel dan kolom',
            'Isi di berkas',
            tab === 'refused' ? 'Mengapa ditolak' : 'Catatan',
            'Cara memperbaiki',
          ]}
          rows={rows.flatMap((row) => findingRows(row, tab, manySheets))}
        />
      ) : (
        <Table
          caption={label}
          hideCaption
          head={['Baris', 'Nama', changed ? 'Perubahan' : 'NIP', 'Unit kerja']}
          rows={rows.map((row) => ({
            key: `${row.sheet}-${row.row}`,
            cells: [
              row.row,
              titleCase(row.name),
              changed ? <Changes key="ubah" changes={row.changes} /> : nipOf(row),
              row.unit,
            ],
          }))}
        />
      )}
      <Pager page={page} pages={pages} href={(to) => `?bagian=${slug}&halaman=${to}`} />
    </>
  )
}

const nipOf = ({ nip }: PreviewRow) => (nip ? formatNip(nip) : 'Belum ada')

/** A row with several findings has several lines, each with its own cell. */
function findingRows(row: PreviewRow, tab: 'refused' | 'noted', manySheets: boolean): TableRow[] {
  const level = tab === 'refused' ? 'refusal' : 'warning'
  return row.findings
    .filter((finding) => finding.level === level)
    .map((finding, index) => ({
      key: `${row.sheet}-${row.row}-${index}`,
      cells: [
        <span key="sel" className="block">
          <Tag tone={tab === 'refused' ? 'alarm' : 'peat'}>
            <span className="font-mono">{`${finding.column}${finding.row}`}</span>
          </Tag>
          <span className="mt-1 block text-sm font-normal text-ink-3">
            {finding.field.toLowerCase()}
            {manySheets && `, lembar ${finding.sheet}`}
          </span>
        </span>,
        <span key="isi" className="block">
          {finding.found ? (
            <code className="rounded bg-sunk px-1.5 py-0.5 break-all">{finding.found}</code>
          ) : (
            <i className="text-ink-3">kosong</i>
          )}
          <span className="mt-1 block text-sm text-ink-3">{titleCase(row.name)}</span>
        </span>,
        <Reason key="alasan" text={finding.reason} />,
        <span key="cara" className="block min-w-44">
          {finding.fix}
        </span>,
      ],
    }))
}

/** The first sentence carries the reason; what follows explains it. */
function Reason({ text }: { text: string }) {
  const end = text.indexOf('. ')
  return (
    <span className="block min-w-44">
      {end < 0 ? <b>{text}</b> : <b>{text.slice(0, end + 1)}</b>}
      {end < 0 ? null : ` ${text.slice(end + 2)}`}
    </span>
  )
}
