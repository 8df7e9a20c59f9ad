import type { Candidate } from '~/domain/certificates/candidates.server'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { Table } from '~/ui/table'
import type { CertificatesData } from './certificates'

type Verdict = Candidate['verdict']

const VIEWS: readonly { verdict: Verdict; slug: string; label: string; swatch: string }[] = [
  { verdict: 'ready', slug: 'siap', label: 'Siap', swatch: 'running' },
  { verdict: 'unconfirmed', slug: 'nama', label: 'Nama belum pasti', swatch: 'late' },
  { verdict: 'waiting', slug: 'belum', label: 'Belum selesai', swatch: 'rest' },
  { verdict: 'issued', slug: 'terbit', label: 'Terbit', swatch: 'done' },
  { verdict: 'ended', slug: 'dicabut', label: 'Dicabut', swatch: 'alarm' },
]

/** Which part of the list the address asks for; without one, the first that has somebody. */
export function readView(search: URLSearchParams, counts: Record<Verdict, number>) {
  const asked = VIEWS.find(({ slug }) => slug === search.get('lihat'))
  const first = VIEWS.find(({ verdict }) => counts[verdict] > 0)
  const page = Number(search.get('hal'))
  return {
    verdict: (asked ?? first)?.verdict ?? 'waiting',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** Everybody by where they stand, with the reason in words. */
export function CertificatesList({ data }: { data: CertificatesData }) {
  const { counts, view, listed, cohort } = data
  const current = VIEWS.find(({ verdict }) => verdict === view.verdict)!
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <section aria-labelledby="daftar">
      <h2 id="daftar" className="mb-2">
        Peserta
      </h2>
      <nav aria-label="Bagian daftar" className="mb-4 flex flex-wrap gap-x-6 border-b border-line">
        {VIEWS.filter(({ verdict }) => counts[verdict] > 0).map(
          ({ verdict, slug, label, swatch }) => (
            <a
              key={slug}
              href={`?lihat=${slug}#daftar`}
              aria-current={verdict === view.verdict ? 'page' : undefined}
              className="-mb-px flex min-h-11 items-center gap-2 border-b-3 border-transparent aria-[current]:border-river aria-[current]:font-semibold"
            >
              <i className={`swatch swatch-${swatch}`} aria-hidden="true" />
              {label}{' '}
              <span className="rounded-full bg-sunk px-2 text-sm font-semibold tabular-nums">
                {formatNumber(counts[verdict])}
              </span>
            </a>
          ),
        )}
      </nav>
      {listed.length === 0 ? (
        <EmptyState title="Tidak ada peserta di bagian ini" />
      ) : (
        <Table
          caption={`Peserta: ${current.label}`}
          hideCaption
          head={['Nama', 'Unit kerja', current.verdict === 'issued' ? 'Nomor' : 'Keterangan']}
          rows={listed.map((one) => ({
            key: one.enrolmentId,
            cells: [
              <a key="nama" href={`${base}/peserta/${one.enrolmentId}`} className="link">
                {one.name}
              </a>,
              one.unit ?? 'Belum ada',
              <Remark key="keterangan" candidate={one} base={base} />,
            ],
          }))}
        />
      )}
      <Pager
        page={view.page}
        pages={view.pages}
        href={(page) => `?lihat=${current.slug}&hal=${page}#daftar`}
      />
    </section>
  )
}

function Remark({ candidate, base }: { candidate: Candidate; base: string }) {
  const { reasons, certificate } = candidate
  return (
    <>
      {certificate && (
        <a href={`${base}/sertifikat/${certificate.id}`} className="link block">
          {certificate.number}
        </a>
      )}
      {reasons.map((reason) => (
        <span key={reason} className="block">
          {reason}
        </span>
      ))}
      {!certificate && reasons.length === 0 && 'Semua tugas wajib selesai, nama sudah pasti'}
    </>
  )
}
