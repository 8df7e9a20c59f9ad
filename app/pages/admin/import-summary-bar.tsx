import { Form } from '@remix-run/react'
import type { ImportPreview } from '~/domain/imports/import-preview.server'
import { Button, LinkButton } from '~/ui/button'
import { formatCount, formatNumber } from '~/ui/format'
import { StatBar } from '~/ui/stat-bar'

/** What would enter and what would not, with the two things to do about it. */
export function ImportSummaryBar({ preview, here }: { preview: ImportPreview; here: string }) {
  const { counts, accepted, state } = preview
  const changes = counts.new + counts.known + counts.update
  const refused = counts.refused > 0 ? `, ${formatNumber(counts.refused)} baris ditolak` : ''
  return (
    <section
      aria-label="Ringkasan"
      className="mb-6 grid gap-5 rounded-xl bg-paper p-5 lg:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <h2 className="mb-3">
          {formatNumber(accepted)} {readyWords(preview)}
          {refused}
        </h2>
        <StatBar
          parts={[
            { key: 'new', label: 'Baru', count: counts.new, tone: 'done' },
            ...(counts.known > 0
              ? [
                  {
                    key: 'known',
                    label: 'Sudah dikenal, masuk kegiatan ini',
                    count: counts.known,
                    tone: 'set-aside' as const,
                  },
                ]
              : []),
            { key: 'update', label: 'Diperbarui', count: counts.update, tone: 'running' },
            { key: 'same', label: 'Sama', count: counts.same, tone: 'rest' },
            { key: 'refused', label: 'Ditolak', count: counts.refused, tone: 'alarm' },
          ]}
        />
        <p className="mt-4">{[...staffGroupTexts(preview), unitText(preview)].join(' · ')}</p>
        <p className="mt-1 text-ink-2">{stateText(preview)}</p>
        {counts.held > 0 && (
          <p className="mt-1 text-ink-2">
            {formatNumber(counts.held)} nama di berkas berbeda dari yang sudah dipastikan.{' '}
            <a href="?bagian=nama" className="link">
              Lihat nama berbeda
            </a>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-3">
        {state === 'preview' && changes > 0 && (
          <Form method="post" className="contents">
            <Button name="aksi" value="simpan">
              Simpan {formatNumber(accepted)} baris
            </Button>
          </Form>
        )}
        {state === 'committed' && accepted > 0 && (
          <LinkButton to={here.replace(/impor$/, 'kartu')} icon="card">
            Cetak kartu
          </LinkButton>
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

function readyWords({ state, counts }: ImportPreview): string {
  if (state === 'committed') return 'baris tersimpan'
  if (state === 'discarded') return 'baris tidak disimpan'
  return counts.new + counts.known + counts.update > 0
    ? 'baris siap'
    : 'baris sama dengan data yang tersimpan'
}

function stateText({ state, counts }: ImportPreview): string {
  const again = 'yang sudah tersimpan tidak akan masuk dua kali.'
  const mend = `Baris yang ditolak bisa diunduh, diperbaiki, lalu diunggah lagi; ${again}`
  if (state === 'discarded') return 'Tidak ada yang disimpan dari unggahan ini.'
  if (state === 'committed') {
    return counts.refused > 0
      ? mend
      : 'Semua baris tersimpan. Berikutnya cetak kartu aktivasi dan bagikan kepada peserta.'
  }
  if (counts.new + counts.known + counts.update === 0) {
    return counts.refused > 0
      ? `Tidak ada yang perlu disimpan. ${mend}`
      : 'Tidak ada yang perlu disimpan.'
  }
  return counts.refused > 0
    ? `Belum ada yang disimpan. ${mend}`
    : `Belum ada yang disimpan. Bila berkas ini diunggah lagi, ${again}`
}
