import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { findJob, type JobView } from '~/domain/jobs/find-jobs.server'
import { cancelJob, resumeJob } from '~/domain/jobs/steer-job.server'
import { forAdministrator } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { formatInstant, formatNumber, formatPercent } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { JOB_WORDS } from './job-words'

export const meta: MetaFunction = () => [{ title: 'Pekerjaan · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => ({
  name: actor.name,
  job: await findJob(db, actor, params.job!),
}))

const steering = z.object({ aksi: z.enum(['hentikan', 'lanjutkan']) })

export const action = forAdministrator(async ({ db, actor, params, form, seeOther }) => {
  const { aksi } = await form(steering)
  if (aksi === 'hentikan') await cancelJob(db, actor, params.job!)
  else await resumeJob(db, actor, params.job!)
  return seeOther(`/kelola/pekerjaan/${params.job}`)
})

export default function JobPage() {
  const { name, job } = useLoaderData<typeof loader>()
  const { cohortSlug: slug } = job
  const back = `/kelola/kegiatan/${slug}/sertifikat`
  return (
    <AdminShell
      current="kegiatan"
      title="Menerbitkan sertifikat"
      lead={`Diminta ${formatInstant(job.askedAt)}${job.askedBy ? ` oleh ${job.askedBy}` : ''}`}
      crumbs={slug ? [{ href: back, label: 'Sertifikat' }] : []}
      person={{ name }}
    >
      <ErrorSummary />
      <div className="grid max-w-xl grid-cols-1 gap-5">
        <Progress job={job} />
        <State job={job} />
        <Form method="post" className="flex flex-wrap gap-3">
          <Steer job={job} />
          {slug && (
            <LinkButton to={back} kind={job.state === 'done' ? 'primary' : 'quiet'}>
              Ke daftar sertifikat
            </LinkButton>
          )}
        </Form>
      </div>
    </AdminShell>
  )
}

function Progress({ job: { done, total, state } }: { job: JobView }) {
  return (
    <div>
      <p className="mb-2 text-xl font-semibold tabular-nums">
        {formatNumber(done)} dari {formatNumber(total)}, {JOB_WORDS[state]}
      </p>
      <progress className="w-full accent-river" value={done} max={total} aria-label="Kemajuan">
        {formatPercent(done, total)}
      </progress>
    </div>
  )
}

function State({ job }: { job: JobView }) {
  switch (job.state) {
    case 'waiting':
    case 'running':
      return (
        <p className="text-ink-2">
          {job.cancelAsked
            ? 'Berhenti setelah langkah yang sedang dikerjakan.'
            : 'Berjalan di server. Anda boleh menutup halaman ini dan kembali kapan saja.'}
        </p>
      )
    case 'done':
      return (
        <Notice kind="done" title="Selesai">
          {job.finishedAt && formatInstant(job.finishedAt)}. Yang sementara itu kurang sesuatu tidak
          mendapat sertifikat dan tetap tampak di daftar.
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="alarm" title="Berhenti sebelum selesai">
          {job.error}
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice kind="late" title="Dihentikan">
          Sertifikat yang sudah terbit tetap berlaku. Lanjutkan untuk menerbitkan sisanya.
        </Notice>
      )
  }
}

function Steer({ job }: { job: JobView }) {
  if (job.state === 'done') return null
  if (job.finishedAt !== null) {
    return (
      <Button name="aksi" value="lanjutkan" icon="play">
        Lanjutkan
      </Button>
    )
  }
  return (
    <>
      <LinkButton to={`/kelola/pekerjaan/${job.id}`} icon="swap">
        Muat ulang
      </LinkButton>
      {!job.cancelAsked && (
        <Button name="aksi" value="hentikan" kind="secondary" icon="x">
          Hentikan
        </Button>
      )}
    </>
  )
}
