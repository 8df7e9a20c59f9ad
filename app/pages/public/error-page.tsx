import { isRouteErrorResponse } from '@remix-run/react'
import { SignInFields } from './sign-in-fields'
import { UnsentForm } from './unsent-form'
import type { ErrorPageData } from '~/http/refusals.server'
import { LinkButton } from '~/ui/button'
import { Island } from '~/ui/island'
import { PublicShell } from '~/ui/shell/public-shell'

interface Words {
  title: string
  lead: string
}

const WORDS: Record<number, Words> = {
  403: { title: 'Belum dapat dibuka', lead: 'Halaman ini untuk orang lain.' },
  404: {
    title: 'Halaman tidak ditemukan',
    lead: 'Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.',
  },
  405: { title: 'Kiriman tidak dikenal', lead: 'Kembali ke halaman sebelumnya, lalu coba lagi.' },
  409: { title: 'Sudah berubah', lead: 'Data ini sudah berubah. Muat ulang, lalu periksa lagi.' },
  422: { title: 'Belum dapat diterima', lead: 'Kembali, perbaiki isian, lalu kirim lagi.' },
  503: {
    title: 'Sebentar, sedang ada gangguan',
    lead: 'Penyimpanan data sedang tidak dapat dipakai. Tunggu sebentar, lalu muat ulang.',
  },
}

const STORE_DOWN =
  'Penyimpanan data sedang tidak dapat dipakai. Tunggu sebentar, lalu kirim isian Anda dari sini.'

const UNEXPECTED: Words = {
  title: 'Ada kesalahan di sistem kami',
  lead: 'Bukan karena Anda. Kejadian ini sudah tercatat. Muat ulang halaman, atau coba lagi nanti.',
}

/** What a person sees instead of a page, with a way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const answer = isRouteErrorResponse(error) ? error : null
  const page = answer?.data as Partial<ErrorPageData> | undefined
  if (page?.unsent) {
    if (page.kind === 'signed-out') return <SignInAgain page={page} />
    return <UnsentForm unsent={page.unsent} lead={STORE_DOWN} />
  }
  const words = (answer && WORDS[answer.status]) ?? UNEXPECTED
  return (
    <PublicShell title={words.title} lead={page?.message ?? words.lead}>
      <LinkButton to="/" wide>
        Ke halaman awal
      </LinkButton>
      <p className="mt-4">
        Masih terhalang?{' '}
        <a className="link" href="/lupa-kata-sandi">
          Hubungi BKPSDM
        </a>
      </p>
    </PublicShell>
  )
}

/** The session ended while a form was being sent: its text goes along through signing in. */
function SignInAgain({ page: { message, unsent } }: { page: Partial<ErrorPageData> }) {
  return (
    <PublicShell title="Masuk lagi" lead={message}>
      <form method="post" action="/masuk">
        <SignInFields to={unsent?.path ?? null} unsent={JSON.stringify(unsent)} />
      </form>
      <Island name="show-password" />
    </PublicShell>
  )
}
