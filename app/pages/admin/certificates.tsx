import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { askForCertificates, issueSchema } from '~/domain/certificates/ask-issue.server'
import { certificatesPage } from '~/domain/certificates/certificates-page.server'
import { addSignatory, signatorySchema } from '~/domain/certificates/signatories.server'
import { newId } from '~/domain/ids'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { jobSettings } from '~/http/job-settings'
import { forAdministrator } from '~/http/page.server'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { formatNumber } from '~/ui/format'
import { AdminShell } from '~/ui/shell/admin-shell'
import { CertificatesIssue } from './certificates-issue'
import { CertificatesList, readView } from './certificates-list'
import { CertificatesPrinted } from './certificates-printed'
import { CertificatesSignatories } from './certificates-signatories'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Sertifikat · Orientasi ASN Pontianak' }]

const PAGE = 50

/** `?lihat=belum&hal=2`: which part of the list. */
export const loader = forAdministrator(async ({ db, env, actor, params, url }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { candidates, ...page } = await certificatesPage(db, actor, cohort.id)
  const count = (verdict: string) => candidates.filter((one) => one.verdict === verdict).length
  const counts = {
    ready: count('ready'),
    unconfirmed: count('unconfirmed'),
    waiting: count('waiting'),
    issued: count('issued'),
    ended: count('ended'),
  }
  const view = readView(url.searchParams, counts)
  const listed = candidates.filter(({ verdict }) => verdict === view.verdict)
  const pages = Math.max(1, Math.ceil(listed.length / PAGE))
  const at = Math.min(view.page, pages)
  return {
    ...page,
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    canSign: env.signingSecret !== null,
    newId: newId(),
    counts,
    view: { verdict: view.verdict, page: at, pages },
    listed: listed.slice((at - 1) * PAGE, at * PAGE),
  }
})

export type CertificatesData = ReturnType<typeof useLoaderData<typeof loader>>

const which = z.object({ aksi: z.enum(['terbitkan', 'penanda-tangan']) })

export const action = forAdministrator(async ({ db, env, actor, params, form, seeOther }) => {
  const { id: cohortId, slug } = await findWatchedCohort(db, actor, params.cohort!)
  const { aksi } = await form(which)
  if (aksi === 'penanda-tangan') {
    await addSignatory(db, actor, { cohortId, ...(await form(signatorySchema)) })
    return seeOther(`/kelola/kegiatan/${slug}/sertifikat`, 'Penanda tangan ditambahkan.')
  }
  const { id, jumlah, belumPasti } = await form(issueSchema)
  const input = { id, cohortId, count: jumlah, unconfirmed: belumPasti === 'ya' }
  await askForCertificates(db, actor, jobSettings(env), input)
  return seeOther(`/kelola/pekerjaan/${id}`)
})

export default function CertificatesPage() {
  const data = useLoaderData<typeof loader>()
  const { issued } = data.counts
  return (
    <AdminShell
      current="sertifikat"
      title="Sertifikat"
      lead={
        issued === 0
          ? 'Belum ada sertifikat yang terbit.'
          : `${formatNumber(issued)} sertifikat sudah terbit.`
      }
      cohort={data.cohort}
      person={{ name: data.name }}
    >
      <ErrorSummary />
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 xl:grid-cols-[1fr_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-8">
          <CertificatesIssue data={data} />
          <CertificatesList data={data} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-8">
          <CertificatesPrinted data={data} />
          <CertificatesSignatories data={data} />
        </div>
      </div>
    </AdminShell>
  )
}
