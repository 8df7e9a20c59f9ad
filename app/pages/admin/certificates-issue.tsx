import { Form } from '@remix-run/react'
import { Button, LinkButton } from '~/ui/button'
import { formatCount, formatInstant, formatNumber } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { StatBar, type StatPart } from '~/ui/stat-bar'
import type { CertificatesData } from './certificates'
import { JOB_WORDS } from './job-words'

/** Who stands where, and the buttons that issue: each says how many before it is pressed. */
export function CertificatesIssue({ data }: { data: CertificatesData }) {
  const { counts, jobs, canSign } = data
  const running = jobs.find(({ finishedAt }) => finishedAt === null)
  const parts: StatPart[] = [
    { key: 'issued', label: 'Sudah terbit', count: counts.issued, tone: 'done' },
    { key: 'ready', label: 'Siap diterbitkan', count: counts.ready, tone: 'running' },
    { key: 'unconfirmed', label: 'Nama belum pasti', count: counts.unconfirmed, tone: 'late' },
    { key: 'waiting', label: 'Belum selesai', count: counts.waiting, tone: 'rest' },
    { key: 'ended', label: 'Dicabut', count: counts.ended, tone: 'alarm' },
  ]
  return (
    <section aria-labelledby="terbitkan" className="grid gap-4">
      <h2 id="terbitkan">Terbitkan</h2>
      <StatBar parts={parts} />
      {running ? (
        <Notice title="Penerbitan sedang berjalan">
          <a href={`/kelola/pekerjaan/${running.id}`} className="link">
            Lihat kemajuannya: {formatNumber(running.done)} dari {formatNumber(running.total)}
          </a>
        </Notice>
      ) : (
        <Choices data={data} />
      )}
      {!canSign && (
        <Notice kind="late" title="Kunci penanda belum diatur">
          Sertifikat baru dapat diterbitkan setelah pengelola server mengisi SIGNING_SECRET.
        </Notice>
      )}
      <Past jobs={jobs.filter(({ finishedAt }) => finishedAt !== null)} />
    </section>
  )
}

function Choices({ data: { counts, newId, canSign, cohort } }: { data: CertificatesData }) {
  const both = counts.ready + counts.unconfirmed
  if (both === 0) {
    return (
      <Notice title="Tidak ada yang perlu diterbitkan sekarang">
        Sertifikat terbit untuk peserta yang semua tugas wajibnya selesai dan namanya pasti.
      </Notice>
    )
  }
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="aksi" value="terbitkan" />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="jumlah" value={counts.ready || both} />
      {counts.ready === 0 && <input type="hidden" name="belumPasti" value="ya" />}
      <p className="max-w-prose text-ink-2">
        Nomor diberikan saat terbit dan tidak dapat diulang. Periksa contoh isi dan penanda tangan
        dahulu.
        {counts.ready > 0 && counts.unconfirmed > 0 && (
          <>
            {' '}
            {formatCount(counts.unconfirmed, 'orang')} belum memastikan namanya: ingatkan mereka,
            atau terbitkan kemudian dengan nama yang tersimpan.
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        {canSign && (
          <Button icon="card">
            {counts.ready > 0
              ? `Terbitkan ${formatCount(counts.ready, 'sertifikat')}`
              : `Terbitkan ${formatCount(both, 'sertifikat')} dengan nama yang tersimpan`}
          </Button>
        )}
        <LinkButton
          to={`/kelola/kegiatan/${cohort.slug}/sertifikat?lihat=${counts.ready > 0 ? 'siap' : 'nama'}#daftar`}
          kind="secondary"
          icon="list"
        >
          Lihat namanya
        </LinkButton>
      </div>
    </Form>
  )
}

function Past({ jobs }: { jobs: CertificatesData['jobs'] }) {
  if (jobs.length === 0) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">Penerbitan sebelumnya</summary>
      <ul className="grid gap-1">
        {jobs.map((job) => (
          <li key={job.id}>
            <a href={`/kelola/pekerjaan/${job.id}`} className="link">
              {formatInstant(job.askedAt)}
            </a>
            : {JOB_WORDS[job.state]}, {formatNumber(job.done)} dari {formatNumber(job.total)}
          </li>
        ))}
      </ul>
    </details>
  )
}
