import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { changePassword } from '~/domain/people/change-password.server'
import { chooseEnrolment } from '~/domain/people/choose-enrolment.server'
import { ownData } from '~/domain/people/own-data.server'
import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
} from '~/domain/people/own-sessions.server'
import { forbidden } from '~/domain/refusal'
import { forActor } from '~/http/page.server'
import { placeOf } from '~/http/places'
import { startSession } from '~/http/start-session.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Island } from '~/ui/island'
import { SignOutWarning } from '~/ui/learner/unsent-notice'
import { AccountShell } from './account-shell'
import { CohortChoice } from './cohort-choice'
import { OwnDataList } from './own-data-list'
import { PasswordForm } from './password-form'
import { SessionList } from './session-list'

export const meta: MetaFunction = () => [{ title: 'Akun · Orientasi ASN Pontianak' }]

export const loader = forActor(async ({ db, actor, visit }) => ({
  place: placeOf(actor),
  name: actor.name,
  person: await ownData(db, actor),
  sessions: await listOwnSessions(db, actor),
  currentSession: visit?.session.rowId,
  currentEnrolment: visit?.learning?.enrolmentId,
}))

const accountForm = z.discriminatedUnion('aksi', [
  z.object({
    aksi: z.literal('kata-sandi'),
    currentPassword: z.string().min(1, 'Isi kata sandi sekarang.').max(500),
    newPassword: z.string().max(1000),
  }),
  z.object({ aksi: z.literal('akhiri'), session: z.string() }),
  z.object({ aksi: z.literal('akhiri-lainnya') }),
  z.object({ aksi: z.literal('kegiatan'), enrolment: z.string() }),
])

export const action = forActor(async (args) => {
  const { db, actor, seeOther } = args
  const session = args.visit?.session ?? forbidden()
  const input = await args.form(accountForm)
  switch (input.aksi) {
    case 'kata-sandi': {
      await changePassword(db, actor, input)
      // Every session has ended, this one too: the person goes on with a new token.
      const cookie = await startSession(args, session.personId, session.device === 'shared')
      return seeOther('/akun', 'Kata sandi baru tersimpan. Sesi di perangkat lain berakhir.', {
        'Set-Cookie': cookie,
      })
    }
    case 'akhiri':
      await endOwnSession(db, actor, input.session)
      return seeOther('/akun', 'Sesi itu sudah diakhiri.')
    case 'akhiri-lainnya':
      await endOtherSessions(db, actor, session.rowId)
      return seeOther('/akun', 'Semua sesi lain sudah diakhiri.')
    case 'kegiatan': {
      const choice = { sessionId: session.rowId, enrolmentId: input.enrolment }
      await chooseEnrolment(db, actor, choice)
      return seeOther('/belajar')
    }
  }
})

export default function AccountPage() {
  const { place, name, person, sessions, currentSession, currentEnrolment } =
    useLoaderData<typeof loader>()
  return (
    <AccountShell place={place} name={name}>
      <div className="max-w-2xl space-y-8">
        <ErrorSummary />
        <Part title="Data Anda">
          <OwnDataList person={person} />
        </Part>
        {person.learnsIn.length > 1 ? (
          <Part title="Kegiatan yang dibuka">
            <CohortChoice cohorts={person.learnsIn} current={currentEnrolment} />
          </Part>
        ) : null}
        <Part title="Ganti kata sandi">
          <PasswordForm signInName={person.nip ?? person.number} />
        </Part>
        <Part title="Perangkat yang masuk">
          <SessionList sessions={sessions} current={currentSession} />
        </Part>
        <Form method="post" action="/keluar">
          <SignOutWarning />
          <Button kind="secondary">Keluar dari perangkat ini</Button>
        </Form>
      </div>
      <Island name="show-password" />
    </AccountShell>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-xl font-semibold">{title}</h2>
      {children}
    </section>
  )
}
