import { Form } from '@remix-run/react'
import type { ImportPreview, PreviewUnit } from '~/domain/imports/import-preview.server'
import { Button, LinkButton } from '~/ui/button'
import { formatNumber } from '~/ui/format'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { IMPORT_TABS, PLACING_WORDS } from './import-words'

/** Every unit of the sheet with the agency proposed for it; unknown ones first. */
export function ImportUnits({
  preview,
  editing,
}: {
  preview: ImportPreview
  editing: string | null
}) {
  const { units, state } = preview
  if (units.length === 0) return null
  const unknown = units.filter(({ source }) => source === 'unknown').length
  const agencies = [...new Set(units.map(({ agency }) => agency))].toSorted()
  const slug = IMPORT_TABS.find(({ tab }) => tab === preview.tab)!.slug
  const page = preview.page > 1 ? `&halaman=${preview.page}` : ''
  return (
    <section id="unit">
      <h2 className="mb-1">Unit kerja dan perangkat daerahnya</h2>
      <p className="mb-3 max-w-prose text-ink-2">
        {formatNumber(units.length)} unit kerja
        {unknown > 0 &&
          `, ${formatNumber(unknown)} belum dikenal dan dicatat sebagai perangkat daerah sendiri`}
        . Koreksi Anda diingat untuk impor berikutnya.
      </p>
      <datalist id="daftar-opd">
        {agencies.map((agency) => (
          <option key={agency}>{agency}</option>
        ))}
      </datalist>
      <Table
        caption="Unit kerja dan perangkat daerahnya"
        hideCaption
        head={[
          'Unit kerja',
          { head: 'Orang', figures: true },
          'Perangkat daerah',
          'Asal usulan',
          <span key="ubah" className="sr-only">
            Ubah
          </span>,
        ].map((head) => (typeof head === 'object' && 'head' in head ? head : { head }))}
        rows={units.map((unit, index) => ({
          key: `${unit.name}-${index}`,
          cells:
            state === 'preview' && editing === unit.name
              ? [
                  unit.shown,
                  formatNumber(unit.people),
                  <Correction key="opd" unit={unit} />,
                  '',
                  '',
                ]
              : [
                  unit.shown,
                  formatNumber(unit.people),
                  unit.agency,
                  <Source key="asal" unit={unit} />,
                  state === 'preview' ? (
                    <a
                      key="ubah"
                      href={`?bagian=${slug}${page}&ubah=${encodeURIComponent(unit.name)}#ubah`}
                      className="link"
                    >
                      Ubah<span className="sr-only"> {unit.shown}</span>
                    </a>
                  ) : (
                    ''
                  ),
                ],
        }))}
      />
    </section>
  )
}

function Source({ unit }: { unit: PreviewUnit }) {
  const words = PLACING_WORDS[unit.source]
  return unit.source === 'unknown' ? <Tag tone="peat">{words}</Tag> : <>{words}</>
}

function Correction({ unit }: { unit: PreviewUnit }) {
  return (
    <Form method="post" id="ubah" className="min-w-72">
      <input type="hidden" name="unit" value={unit.name} />
      <label>
        <span className="text-sm text-ink-2">Perangkat daerah untuk {unit.shown}</span>
        <input
          name="opd"
          list="daftar-opd"
          defaultValue={unit.source === 'unknown' ? '' : unit.agency}
          maxLength={200}
          required
          className="input"
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button name="aksi" value="koreksi">
          Pakai dan ingat
        </Button>
        <LinkButton to="?#unit" kind="quiet">
          Batal
        </LinkButton>
      </div>
    </Form>
  )
}
