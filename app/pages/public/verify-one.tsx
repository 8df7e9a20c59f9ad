import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { verifyByCode } from '~/domain/certificates/verify.server'
import { openToAll } from '~/http/page.server'
import { PublicShell } from '~/ui/shell/public-shell'
import { VerifiedFacts } from './verified-facts'

export const meta: MetaFunction = () => [
  { title: 'Periksa sertifikat · Orientasi ASN Pontianak' },
  // A person's name is no business of search engines.
  { name: 'robots', content: 'noindex' },
]

export const loader = openToAll(async ({ db, actor, params, address }) =>
  verifyByCode(db, actor, { typed: params.code!, address }),
)

export default function VerifyOnePage() {
  const verified = useLoaderData<typeof loader>()
  return (
    <PublicShell title="Periksa sertifikat" lead="Cocokkan dengan sertifikat di tangan Anda.">
      <VerifiedFacts verified={verified} />
      <ul className="mt-6 grid gap-1">
        <li>
          <a href={`/verifikasi/${verified.code}/kredensial.jwt`} className="link">
            Kredensial Open Badges 3.0 (JWT)
          </a>
        </li>
        <li>
          <a href="/verifikasi" className="link">
            Periksa sertifikat lain
          </a>
        </li>
      </ul>
    </PublicShell>
  )
}
