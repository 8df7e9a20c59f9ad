import { Form, type MetaFunction } from '@remix-run/react'
import { openToAll } from '~/http/page.server'
import { endedSessionCookie, readSessionToken } from '~/http/session-cookie.server'
import { endSession } from '~/http/sessions.server'
import { Button } from '~/ui/button'
import { SignOutWarning } from '~/ui/learner/unsent-notice'
import { PublicShell } from '~/ui/shell/public-shell'

export const meta: MetaFunction = () => [{ title: 'Keluar · Orientasi ASN Pontianak' }]

export const loader = openToAll(({ actor, seeOther }) => {
  if (!actor.personId) throw seeOther('/masuk')
  return null
})

export const action = openToAll(async ({ db, env, request, seeOther }) => {
  const token = readSessionToken(env, request)
  if (token) await endSession(db, token)
  return seeOther('/masuk', 'Anda sudah keluar.', { 'Set-Cookie': endedSessionCookie(env) })
})

export default function SignOutPage() {
  return (
    <PublicShell
      title="Keluar dari perangkat ini"
      lead="Jawaban Anda yang terkirim tetap tersimpan."
    >
      <SignOutWarning />
      <Form method="post">
        <Button wide>Keluar</Button>
      </Form>
    </PublicShell>
  )
}
