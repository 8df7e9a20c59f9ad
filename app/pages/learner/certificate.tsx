import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { ownCertificatePage } from '~/domain/certificates/own-certificate.server'
import { forLearner } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatCount, formatDayNoWeekday, formatInstant, initials } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Sertifikat · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId, cohortId }) => ({
  actorName: actor.name,
  page: await ownCertificatePage(db, actor, { enrolmentId, cohortId }),
}))

type Page = ReturnType<typeof useLoaderData<typeof loader>>['page']

export default function CertificatePage() {
  const { actorName, page } = useLoaderData<typeof loader>()
  const [newest, ...older] = page.certificates
  return (
    <LearnerShell current="akun" person={{ name: actorName, initials: initials(actorName) }}>
      <h1>Sertifikat</h1>
      {newest ? <Held certificate={newest} /> : <NotYet page={page} />}
      {older.length > 0 && (
        <section className="mt-8" aria-labelledby="sebelumnya">
          <h2 id="sebelumnya">Sebelumnya</h2>
          <ul className="mt-2 grid gap-2">
            {older.map((one) => (
              <li key={one.id}>
                Nomor {one.number}: {one.status}
                {one.endedAt && `, ${formatInstant(one.endedAt)}`}. {one.endReason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </LearnerShell>
  )
}

function Held({ certificate }: { certificate: Page['certificates'][number] }) {
  const { id, code, number, status, facts, signed, endedAt, endReason } = certificate
  if (status === 'dicabut') {
    return (
      <div className="mt-4">
        <Notice kind="alarm" title={`Sertifikat nomor ${number} dicabut`}>
          {endedAt && `${formatInstant(endedAt)}. `}Alasan: {endReason}. Hubungi admin BKPSDM bila
          ada yang keliru.
        </Notice>
      </div>
    )
  }
  return (
    <>
      <p className="mt-1 text-ink-2">
        Terbit {formatDayNoWeekday(facts.issuedOn)}, nomor {number},{' '}
        {formatCount(facts.hours, 'JP')}.
      </p>
      <p className="my-6 rounded-xl border border-line bg-surface px-4 py-8 text-center font-serif text-2xl break-words">
        {facts.name}
      </p>
      <div className="grid gap-3">
        <LinkButton to={`/belajar/sertifikat/${id}/berkas`} icon="download" wide download>
          Unduh sertifikat (PDF)
        </LinkButton>
        <LinkButton to={`/verifikasi/${code}`} kind="secondary" icon="shield" wide>
          Lihat yang dilihat pemeriksa
        </LinkButton>
      </div>
      <p className="mt-4 text-ink-2">
        {signed
          ? 'Sudah ditandatangani elektronik.'
          : 'Belum ditandatangani elektronik. Keasliannya dapat diperiksa siapa saja lewat kode QR.'}
      </p>
      <p className="mt-2">
        Untuk dompet digital:{' '}
        <a href={`/verifikasi/${code}/kredensial.jwt`} className="link" download>
          kredensial Open Badges
        </a>
        .
      </p>
      <p className="mt-6 text-sm text-ink-2">
        Nama atau jabatan keliru?{' '}
        <a href="/belajar/bantuan" className="link">
          Hubungi admin BKPSDM
        </a>{' '}
        untuk mendapat penggantinya.
      </p>
    </>
  )
}

function NotYet({ page: { lacking, lackingItems, name } }: { page: Page }) {
  const done = lacking.length === 0
  return (
    <>
      <p className="mt-1 mb-4 text-ink-2">
        {done
          ? 'Semua tugas wajib Anda sudah selesai. BKPSDM menerbitkan sertifikat setelah kegiatan ditutup.'
          : 'Sertifikat terbit setelah semua tugas wajib selesai.'}
      </p>
      {!name.confirmed && (
        <div className="mb-4">
          <Notice
            kind="late"
            title={name.reported ? 'Nama Anda sedang diperiksa' : 'Pastikan nama Anda'}
          >
            {name.reported ? (
              'Sertifikat menunggu sampai laporan Anda selesai diperiksa BKPSDM.'
            ) : (
              <a href="/belajar/nama" className="link">
                Periksa nama dan gelar di sertifikat
              </a>
            )}
          </Notice>
        </div>
      )}
      {!done && (
        <section aria-labelledby="kurang">
          <h2 id="kurang">Yang masih kurang</h2>
          <p className="mt-1 text-ink-2">{lacking.join(', ')}.</p>
          <ul className="mt-3 rounded-xl border border-line bg-surface">
            {lackingItems.map(({ itemId, title, dayId, dayNumber }) => (
              <li key={itemId} className="border-b border-line last:border-b-0">
                <a href={`/belajar/hari/${dayId}`} className="block min-h-12 px-4 py-3">
                  {title}
                  <span className="block text-sm text-ink-3">Hari {dayNumber}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
