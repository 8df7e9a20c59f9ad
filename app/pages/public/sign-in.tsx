import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { findActor } from '~/domain/permissions/find-actor.server'
import { signIn } from '~/domain/people/sign-in.server'
import { openToAll } from '~/http/page.server'
import { placeOf, safePath } from '~/http/places'
import { startSession } from '~/http/start-session.server'
import { readUnsent } from '~/http/unsent'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Icon } from '~/ui/icon'
import { Island } from '~/ui/island'
import { PublicShell } from '~/ui/shell/public-shell'
import { SignInFields } from './sign-in-fields'
import { UnsentForm } from './unsent-form'

export const meta: MetaFunction = () => [{ title: 'Masuk · Orientasi ASN Pontianak' }]

const SIGNED_IN_AGAIN =
  'Anda sudah masuk lagi. Isian yang tadi belum terkirim; kirim sekarang agar tersimpan.'

export const loader = openToAll(({ actor, url, seeOther }) => {
  const to = safePath(url.searchParams.get('ke'))
  if (actor.personId) throw seeOther(to ?? placeOf(actor))
  return { to }
})

const signInForm = z.object({
  name: z.string().trim().min(1, 'Isi NIP, email, atau nomor peserta.').max(200),
  password: z.string().min(1, 'Isi kata sandi.').max(500),
  shared: z.literal('ya').optional(),
  to: z.string().optional(),
  unsent: z.string().max(60_000).optional(),
})

export const action = openToAll(async (args) => {
  const input = await args.form(signInForm)
  const personId = await signIn(args.db, args.actor, { ...input, address: args.address })
  const cookie = await startSession(args, personId, input.shared === 'ya')
  const person = await findActor(args.db, { id: personId, name: '' }, args.clock())
  const unsent = readUnsent(input.unsent)
  if (unsent) return data({ unsent }, { headers: { 'Set-Cookie': cookie } })
  throw args.seeOther(safePath(input.to) ?? placeOf(person), undefined, { 'Set-Cookie': cookie })
})

export default function SignInPage() {
  const { to } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'unsent' in answer)
    return <UnsentForm unsent={answer.unsent} lead={SIGNED_IN_AGAIN} />
  return (
    <PublicShell
      title="Orientasi ASN Pontianak"
      lead="Masuk untuk melanjutkan orientasi Anda."
      band="full"
    >
      <ErrorSummary />
      <Form method="post">
        <SignInFields to={to} />
      </Form>
      <ul className="mt-6 divide-y divide-line border-y border-line">
        <Way to="/aktivasi">Aktifkan akun pertama kali</Way>
        <Way to="/lupa-kata-sandi">Lupa kata sandi</Way>
        <Way to="/panduan/peserta">Panduan peserta</Way>
      </ul>
      <Island name="show-password" />
      {/* Nobody is signed in: what was typed on this shared device is forgotten. */}
      <Island name="autosave" />
    </PublicShell>
  )
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <a
        href={to}
        className="flex min-h-13 items-center justify-between gap-3 font-semibold text-river"
      >
        {children} <Icon name="chevron" />
      </a>
    </li>
  )
}
