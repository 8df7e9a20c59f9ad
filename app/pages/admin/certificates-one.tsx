import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { certificatePage } from '~/domain/certificates/certificates-page.server'
import {
  endSchema,
  replaceCertificate,
  revokeCertificate,
} from '~/domain/certificates/end-certificate.server'
import { takeSignedFile } from '~/domain/certificates/take-signed.server'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { jobSettings } from '~/http/job-settings'
import { forAdministrator } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { formatCount, formatDayRange, formatInstant } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { FileField, TextAreaField } from '~/ui/forms/field'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Sertifikat · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const input = { cohortId: cohort.id, certificateId: params.certificate! }
  return {
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    certificate: await certificatePage(db, actor, input),
  }
})

export const action = forAdministrator(
  async ({ db, env, actor, params, form, upload, seeOther }) => {
    const { id: cohortId, slug } = await findWatchedCohort(db, actor, params.cohort!)
    const at = `/kelola/kegiatan/${slug}/sertifikat`
    const signed = await upload('berkas')
    if (signed) {
      const file = { cohortId, certificateId: params.certificate!, bytes: signed.bytes }
      await takeSignedFile(db, actor, file)
      return seeOther(`${at}/${params.certificate}`, 'PDF yang ditandatangani tersimpan.')
    }
    const { aksi, alasan: reason } = await form(endSchema)
    const input = { cohortId, certificateId: params.certificate!, reason }
    if (aksi === 'cabut') {
      await revokeCertificate(db, actor, input)
      return seeOther(`${at}/${params.certificate}`, 'Sertifikat dicabut.')
    }
    const { id } = await replaceCertificate(db, actor, jobSettings(env), input)
    return seeOther(
      `${at}/${id}`,
      'Pengganti terbit dengan nomor baru. Yang lama dinyatakan diganti.',
    )
  },
)

type Certificate = ReturnType<typeof useLoaderData<typeof loader>>['certificate']

export default function CertificatePage() {
  const { name, cohort, certificate } = useLoaderData<typeof loader>()
  const base = `/kelola/kegiatan/${cohort.slug}/sertifikat`
  return (
    <AdminShell
      current="sertifikat"
      title={certificate.facts.name}
      lead={`Sertifikat nomor ${certificate.number}`}
      crumbs={[{ href: base, label: 'Sertifikat' }]}
      cohort={cohort}
      person={{ name }}
    >
      <ErrorSummary />
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <State certificate={certificate} base={base} />
        <Facts certificate={certificate} />
        <div className="flex flex-wrap gap-3">
          <LinkButton to={`${base}/${certificate.id}/berkas`} icon="download" download>
            Unduh PDF
          </LinkButton>
          <LinkButton to={`/verifikasi/${certificate.code}`} kind="secondary" icon="shield">
            Buka halaman verifikasi
          </LinkButton>
        </div>
        {certificate.status === 'berlaku' && <Signing />}
        {certificate.replacedBy === null && <Steer certificate={certificate} />}
      </div>
    </AdminShell>
  )
}

function State({ certificate, base }: { certificate: Certificate; base: string }) {
  const { status, endedAt, endReason, replaces, replacedBy, signed } = certificate
  return (
    <>
      {status === 'berlaku' ? (
        <Notice kind="done" title="Berlaku">
          {signed ? 'Sudah ditandatangani elektronik.' : 'Belum ditandatangani elektronik.'}
        </Notice>
      ) : (
        <Notice kind="alarm" title={status === 'dicabut' ? 'Dicabut' : 'Diganti'}>
          {endedAt && formatInstant(endedAt)}. Alasan: {endReason}
        </Notice>
      )}
      {replaces && <Other words="Menggantikan sertifikat" other={replaces} base={base} />}
      {replacedBy && <Other words="Digantikan sertifikat" other={replacedBy} base={base} />}
    </>
  )
}

function Other({
  words,
  other,
  base,
}: {
  words: string
  other: { id: string; number: string }
  base: string
}) {
  return (
    <p>
      {words}{' '}
      <a href={`${base}/${other.id}`} className="link">
        {other.number}
      </a>
      .
    </p>
  )
}

function Facts({ certificate: { facts, issuedAt } }: { certificate: Certificate }) {
  const rows: [string, string][] = [
    ['Nama', facts.name],
    ['NIP', facts.nip ?? 'Belum ada'],
    ['Pangkat atau golongan', facts.grade || 'Belum ada'],
    ['Jabatan', facts.position || 'Belum ada'],
    ['Unit kerja', facts.unit ?? 'Belum ada'],
    ['Program', `${facts.programme.title}, ${facts.cohort}`],
    ['Tanggal', formatDayRange(facts.from, facts.to)],
    ['Jam pelajaran', formatCount(facts.hours, 'JP')],
    [
      'Penanda tangan',
      `${facts.signatory.name}, ${`${facts.signatory.acting} ${facts.signatory.position}`.trim()}`,
    ],
    ['Terbit', formatInstant(issuedAt)],
  ]
  return (
    <dl className="grid grid-cols-1 border-t border-line sm:grid-cols-2 sm:gap-x-8">
      {rows.map(([term, fact]) => (
        <div key={term} className="border-b border-line py-2">
          <dt className="text-sm text-ink-3">{term}</dt>
          <dd className="break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Signing() {
  return (
    <section aria-labelledby="tanda-tangan">
      <h2 id="tanda-tangan" className="mb-2">
        Tanda tangan elektronik
      </h2>
      <Form method="post" encType="multipart/form-data" className="max-w-xl">
        <FileField
          name="berkas"
          label="PDF yang sudah ditandatangani"
          hint="Unduh PDF di atas, tandatangani lewat layanan sertifikat elektronik, lalu unggah hasilnya. Berkas yang isinya berubah ditolak."
          accept=".pdf,application/pdf"
          required
        />
        <Button kind="secondary" icon="upload">
          Simpan
        </Button>
      </Form>
    </section>
  )
}

/** Replacing first: it is what most mistakes need. */
function Steer({ certificate }: { certificate: Certificate }) {
  return (
    <section aria-labelledby="ubah">
      <h2 id="ubah" className="mb-2">
        Ada yang keliru?
      </h2>
      <p className="mb-3 max-w-prose text-ink-2">
        Betulkan dahulu datanya di halaman peserta atau penanda tangan, lalu terbitkan pengganti.
        Pengganti mendapat nomor baru; siapa pun yang memeriksa yang lama membaca “diganti”.
        Mencabut tidak dapat dibatalkan.
      </p>
      <Form method="post" className="grid gap-3">
        <TextAreaField
          name="alasan"
          label="Alasan"
          hint="Tersimpan di catatan aktivitas dan terlihat oleh pemiliknya, tidak di halaman verifikasi."
          rows={2}
          maxLength={300}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button name="aksi" value="perbaiki" kind="secondary" icon="swap">
            Terbitkan pengganti
          </Button>
          {certificate.status === 'berlaku' && (
            <Button name="aksi" value="cabut" kind="danger" icon="x">
              Cabut sertifikat
            </Button>
          )}
        </div>
      </Form>
    </section>
  )
}
