import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { settleCorrection } from '~/domain/people/settle-correction.server'
import { viewParticipant, type ParticipantPage } from '~/domain/progress/participant-page.server'
import { renewCode } from '~/domain/progress/renew-code.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatNip } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Icon } from '~/ui/icon'
import { AdminShell } from '~/ui/shell/admin-shell'
import { NewCode, RenewForm } from './participant-code'
import { Corrections } from './participant-corrections'
import { ParticipantDays } from './participant-days'
import { Account, Identity } from './participant-facts'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Peserta · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => ({
  name: actor.name,
  page: await viewParticipant(db, actor, {
    slug: params.cohort!,
    enrolmentId: params.enrolment!,
  }),
}))

const participantForm = z.discriminatedUnion('aksi', [
  z.object({ aksi: z.literal('kode-baru') }),
  z.object({ aksi: z.literal('ubah-nama'), laporan: z.string().min(1) }),
  z.object({ aksi: z.literal('tutup-laporan'), laporan: z.string().min(1) }),
])

export const action = forAdministrator(async ({ db, actor, env, params, url, form, seeOther }) => {
  const input = await form(participantForm)
  const where = { slug: params.cohort!, enrolmentId: params.enrolment! }
  if (input.aksi === 'kode-baru') {
    // Shown in this answer alone: the code is never stored and no address leads back to it.
    return renewCode(db, actor, { ...where, origin: env.origin ?? url.origin })
  }
  const accept = input.aksi === 'ubah-nama'
  await settleCorrection(db, actor, { ...where, correctionId: input.laporan, accept })
  throw seeOther(
    `/kelola/kegiatan/${where.slug}/peserta/${where.enrolmentId}`,
    accept ? 'Nama sudah diubah sesuai laporan.' : 'Laporan sudah ditutup tanpa mengubah nama.',
  )
})

export default function ParticipantDetail() {
  const { name, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { cohort, person } = page
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <AdminShell
      current="peserta"
      title={person.name}
      lead={`${person.nip ? `NIP ${formatNip(person.nip)}` : 'Tanpa NIP'} · nomor peserta ${person.number}`}
      crumbs={[{ href: `${base}/peserta`, label: 'Peserta' }]}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
      actions={
        <>
          <LinkButton
            to={`${base}/jadwal?peserta=${page.enrolmentId}`}
            kind="secondary"
            icon="calendar"
          >
            Tanggal sendiri
          </LinkButton>
          <RenewForm />
        </>
      }
    >
      <ErrorSummary />
      {answer && 'code' in answer && <NewCode issued={answer} />}
      <Reasons page={page} />
      <Corrections corrections={page.corrections} />
      <div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <ParticipantDays page={page} />
        <aside className="grid content-start gap-6">
          <Identity person={person} />
          <Account page={page} />
        </aside>
      </div>
    </AdminShell>
  )
}

function Reasons({ page }: { page: ParticipantPage }) {
  if (page.reasons.length === 0) return null
  return (
    <ul className="mb-5 grid gap-2 rounded-xl bg-peat-soft px-4 py-3" aria-label="Perlu perhatian">
      {page.reasons.map(({ kind, severity, text }) => (
        <li key={kind} className="flex gap-2">
          {severity === 'act' ? (
            <Icon name="alert" label="Tangani hari ini" className="text-alarm" />
          ) : (
            <Icon name="clock" label="Pantau" className="text-peat" />
          )}
          {text}
        </li>
      ))}
    </ul>
  )
}
