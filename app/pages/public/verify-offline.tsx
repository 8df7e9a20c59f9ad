import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { offlineList } from '~/domain/certificates/public-lists.server'
import { jobSettings } from '~/http/job-settings'
import { openToAll } from '~/http/page.server'
import { formatInstant } from '~/ui/format'
import { Island } from '~/ui/island'
import { PublicShell } from '~/ui/shell/public-shell'

export const meta: MetaFunction = () => [
  { title: 'Periksa tanpa jaringan · Orientasi ASN Pontianak' },
]

export const loader = openToAll(({ db, actor, env }) =>
  offlineList(db, actor, jobSettings(env).origin),
)

/** The list stands in the page, so that it checks with whatever it was opened with last. */
export default function VerifyOfflinePage() {
  const list = useLoaderData<typeof loader>()
  return (
    <PublicShell
      title="Periksa tanpa jaringan"
      lead="Kode QR di halaman belakang sertifikat memuat isinya beserta tanda tangan digital. Halaman ini memeriksanya di perangkat Anda; tidak ada yang dikirim."
    >
      <form data-luring hidden className="grid gap-3">
        <label>
          <span className="field-label">Isi kode QR</span>
          <textarea name="kode" rows={5} className="input" spellCheck={false} />
          <span className="field-hint block">
            Terisi sendiri bila kode dipindai dengan kamera ponsel. Dari pemindai lain, tempel di
            sini.
          </span>
        </label>
        <button type="submit" className="button button-primary button-wide">
          Periksa
        </button>
      </form>
      <p data-tanpa-skrip>
        Pemeriksaan tanpa jaringan memerlukan JavaScript dan peramban yang mengenal tanda tangan
        Ed25519. Dengan jaringan,{' '}
        <a href="/verifikasi" className="link">
          periksa dengan kode atau nomor
        </a>
        .
      </p>
      <output data-hasil className="mt-6 block" />
      <p className="mt-6 text-sm text-ink-2">
        Daftar pencabutan di halaman ini dibuat {formatInstant(list.madeAt)}. Sertifikat yang
        dicabut sesudah itu belum tampak. Buka halaman ini dengan jaringan untuk memperbaruinya,
        atau{' '}
        <a href="/verifikasi/luring/daftar.json" className="link" download>
          unduh kunci dan daftarnya
        </a>
        .
      </p>
      <div hidden data-daftar={JSON.stringify(list)} />
      <Island name="verify-offline" />
    </PublicShell>
  )
}
