import { Form } from '@remix-run/react'
import type { ImportPreview, PreviewRow } from '~/domain/imports/import-preview.server'
import { Button } from '~/ui/button'
import { titleCase } from '~/ui/format'
import { Table } from '~/ui/table'

const HELD_WORDS = {
  confirmed: 'Dipastikan pemiliknya untuk sertifikat',
  corrected: 'Dibetulkan admin atas laporan pemiliknya',
} as const

/** What saving a row changes of somebody known, old beside new. */
export function Changes({ changes }: Pick<PreviewRow, 'changes'>) {
  if (changes.length === 0) return <>Tidak ada yang berubah</>
  return (
    <ul>
      {changes.map(({ label, from, to, held }) => (
        <li key={label}>
          {held ? (
            <>
              {label}: tetap <b>{from}</b>, di berkas {to}
            </>
          ) : (
            <>
              {label}: <s className="text-ink-3">{from}</s> → <b>{to}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Names that stand although the sheet has others; the administrator may still take the sheet's. */
export function HeldNames({ preview }: { preview: ImportPreview }) {
  const { rows, state, page } = preview
  return (
    <>
      <p className="mb-3 max-w-prose text-ink-2">
        Nama yang sudah dipastikan tidak diganti oleh berkas, kecuali Anda memilihnya di sini.
        Pemiliknya lalu diminta memastikan nama itu lagi.
      </p>
      <Table
        caption="Nama berbeda"
        hideCaption
        head={['Baris', 'Nama di berkas', 'Bila disimpan']}
        rows={rows.map((row) => ({
          key: `${row.sheet}-${row.row}`,
          cells: [
            row.row,
            titleCase(row.name),
            <div key="akibat" className="grid gap-2">
              <Outcome row={row} />
              {state === 'preview' && <Choice row={row} page={page} />}
            </div>,
          ],
        }))}
      />
    </>
  )
}

function Outcome({ row }: { row: PreviewRow }) {
  const held = row.changes.find((change) => change.held)?.held
  return (
    <>
      <Changes changes={row.changes} />
      {held && <p className="text-sm text-ink-3">{HELD_WORDS[held]}</p>}
    </>
  )
}

function Choice({ row, page }: { row: PreviewRow; page: number }) {
  const keeps = row.nameChoice === 'keep'
  return (
    <Form method="post">
      <input type="hidden" name="lembar" value={row.sheet} />
      <input type="hidden" name="baris" value={row.row} />
      <input type="hidden" name="halaman" value={page} />
      <input type="hidden" name="pilihan" value={keeps ? 'berkas' : 'tersimpan'} />
      <Button name="aksi" value="nama" kind="secondary">
        {keeps ? 'Pakai nama di berkas' : 'Pertahankan nama'}
        <span className="sr-only"> untuk baris {row.row}</span>
      </Button>
    </Form>
  )
}
