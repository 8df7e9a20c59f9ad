import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { agencyProfile, helpdeskLink } from '~/domain/operation/agency-profile.server'
import { openToAll } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { PublicShell } from '~/ui/shell/public-shell'

export const meta: MetaFunction = () => [{ title: 'Lupa kata sandi · Orientasi ASN Pontianak' }]

const REQUEST =
  'Selamat pagi, saya peserta orientasi ASN dan memerlukan kode baru untuk masuk. Nama dan unit kerja saya: '

export const loader = openToAll(() => {
  const agency = agencyProfile()
  return { agency, link: helpdeskLink(agency, REQUEST) }
})

export default function ForgotPasswordPage() {
  const { agency, link } = useLoaderData<typeof loader>()
  return (
    <PublicShell
      title="Lupa kata sandi"
      lead="BKPSDM mengirim kode baru, lalu Anda membuat kata sandi sendiri. Tidak perlu email."
    >
      <ol className="list-decimal space-y-2 pl-5">
        <li>
          {link
            ? 'Hubungi WhatsApp bantuan BKPSDM. Sebutkan nama dan unit kerja Anda.'
            : 'Hubungi admin BKPSDM lewat unit kerja Anda atau datang ke kantor. Sebutkan nama dan unit kerja Anda.'}
        </li>
        <li>Setelah memastikan itu Anda, admin memberi kode baru. Kode lama berakhir.</li>
        <li>Buka tautan pada pesan, atau ketik kodenya di halaman aktivasi.</li>
      </ol>
      <p className="mt-4 text-ink-2">Jam layanan: {agency.hours}.</p>
      <div className="mt-6 grid gap-3">
        {link ? (
          <LinkButton to={link} icon="phone" wide>
            Hubungi lewat WhatsApp
          </LinkButton>
        ) : null}
        <LinkButton to="/aktivasi" kind="secondary" wide>
          Saya sudah punya kode
        </LinkButton>
      </div>
      <p className="mt-6">
        <a className="link" href="/masuk">
          Kembali ke halaman masuk
        </a>
      </p>
    </PublicShell>
  )
}
