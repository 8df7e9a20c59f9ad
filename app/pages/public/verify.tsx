import { redirect } from '@remix-run/node'
import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { readCertificateCode } from '~/domain/certificates/code.server'
import { verifyByNumber } from '~/domain/certificates/verify.server'
import { openToAll } from '~/http/page.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PublicShell } from '~/ui/shell/public-shell'
import { VerifiedFacts } from './verified-facts'

export const meta: MetaFunction = () => [{ title: 'Periksa sertifikat · Orientasi ASN Pontianak' }]

/** `?cari=`: a code goes on to its own address, anything else is taken as a number. */
export const loader = openToAll(async ({ db, actor, url, address }) => {
  const asked = (url.searchParams.get('cari') ?? '').trim().slice(0, 100)
  const code = readCertificateCode(asked)
  if (code) throw redirect(`/verifikasi/${code}`, { status: 303 })
  const found = asked ? await verifyByNumber(db, actor, { number: asked, address }) : null
  return { asked, found }
})

export default function VerifyPage() {
  const { asked, found } = useLoaderData<typeof loader>()
  return (
    <PublicShell
      title="Periksa sertifikat"
      lead="Pindai kode QR pada sertifikat, atau tulis kodenya di sini."
    >
      <Form method="get" className="grid gap-3">
        <label>
          <span className="field-label">Kode atau nomor sertifikat</span>
          <input
            type="text"
            name="cari"
            defaultValue={asked}
            maxLength={100}
            required
            autoComplete="off"
            spellCheck={false}
            className="input"
          />
          <span className="field-hint block">Misalnya 7K4M-9QXT-2HWC-5N8P</span>
        </label>
        <Button icon="search" wide>
          Periksa
        </Button>
      </Form>
      {asked && (
        <output className="mt-6 block">
          {found ? (
            <>
              <VerifiedFacts verified={found} />
              <p className="mt-3 text-sm text-ink-2">
                Dicari dengan nomor, nama hanya ditampilkan huruf depannya. Pindai kode QR untuk
                melihatnya lengkap.
              </p>
            </>
          ) : (
            <Notice kind="late" title="Tidak ditemukan">
              Tidak ada sertifikat bernomor “{asked}” di platform ini. Periksa lagi penulisannya.
              Bila sudah sama, sertifikat itu bukan dari sini.
            </Notice>
          )}
        </output>
      )}
      <p className="mt-6">
        <a href="/verifikasi/luring" className="link">
          Periksa tanpa jaringan
        </a>
      </p>
    </PublicShell>
  )
}
