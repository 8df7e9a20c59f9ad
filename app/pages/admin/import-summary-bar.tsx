import { Form } from '@remix-run/react'
import type { ImportPreview } from '~/domain/imports/import-preview.server'
import { Button, LinkButton } from '~/ui/button'
import { formatCount, formatNumber } from '~/ui/format'
import { StatBar } from '~/ui/stat-bar'

/** What would enter and what would not, with the two things to do about it. */
export function ImportSummaryBar({ preview, here }: { preview: ImportPreview; here: string }) {
  const { counts, accepted, state } = preview
  const ready = state === 'committed' ? 'baris tersimpan' : 'baris siap'
  const refused = counts.refused > 0 ? `, ${formatNumber(counts.refused)} baris ditolak` : ''
  return (
    <section
      aria-label="Ringkasan"
      className="mb-6 grid gap-5 rounded-xl bg-paper p-5 lg:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <h2 className="mb-3">
          {formatNumber(accepted)} {ready}
          {refused}
        </h2>
        <StatBar
          parts={[
            { key: 'new', label: 'Baru', count: counts.new, tone: 'done' },
            { key: 'update', label: 'Diperbarui', count: counts.update, tone: 'running' },
            { key: 'same', label: 'Sama', count: counts.same, tone: 'rest' },
            { key: 'refused', label: 'Ditolak', count: counts.refused, tone: 'alarm' },
          ]}
        />
        <p className="mt-4">{[...staffGroupTexts(preview), unitText(preview)].join(' · ')}</p>
        <p className="mt-1 text-ink-2">{STATE_TEXT[state]}</p>
      </div>
      <div className="flex flex-col gap-3">
        {state === 'preview' && (
          <Form method="post" className="contents">
            {accepted > 0 && (
              <Button name="aksi" value="simpan">
                Simpan {formatNumber(accepted)} baris
              </Button>
            )}
          </Form>
        )}
        {counts.refused > 0 && (
          <LinkButton
            to={`${here}/${preview.id}/ditolak`}
            kind="secondary"
            icon="download"
            download
          >
            Unduh {formatNumber(counts.refused)} baris ditolak
          </LinkButton>
        )}
        {state === 'preview' ? (
          <Form method="post" className="contents">
            <Button name="aksi" value="batalkan" kind="quiet">
              Batalkan unggahan
            </Button>
          </Form>
        ) : (
          <LinkButton to={here} kind="secondary" icon="upload">
            Unggah berkas lain
          </LinkButton>
        )}
      </div>
    </section>
  )
}

/** People outside the civil service have no staff group; then nothing is said of them. */
function staffGroupTexts({ byStaffGroup: { teknis, guru, kesehatan } }: ImportPreview): string[] {
  if (teknis + guru + kesehatan === 0) return []
  return [
    `Tenaga teknis ${formatNumber(teknis)}`,
    `Guru ${formatNumber(guru)}`,
    `Tenaga kesehatan ${formatNumber(kesehatan)}`,
  ]
}

const unitText = ({ units }: ImportPreview) => formatCount(units.length, 'unit kerja')

const STATE_TEXT = {
  preview:
    'Belum ada yang disimpan. Baris yang ditolak bisa diperbaiki lalu diunggah lagi; yang sudah tersimpan tidak akan masuk dua kali.',
  committed:
    'Baris yang ditolak bisa diunduh, diperbaiki, lalu diunggah lagi; yang sudah tersimpan tidak akan masuk dua kali.',
  discarded: 'Tidak ada yang disimpan dari unggahan ini.',
} as const
