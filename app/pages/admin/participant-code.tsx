import { Form } from '@remix-run/react'
import type { RenewedCode } from '~/domain/progress/renew-code.server'
import { Button, LinkButton } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { Notice } from '~/ui/notice'

export function RenewForm() {
  return (
    <Form method="post">
      <Button name="aksi" value="kode-baru" icon="card">
        Kode baru
      </Button>
    </Form>
  )
}

/** The new code, this once: the text for WhatsApp, and a link that opens it when there is a number. */
export function NewCode({ issued }: { issued: RenewedCode }) {
  return (
    <div className="mb-5" id="kode-baru">
      <Notice kind="done" title="Kode baru, hanya tampil sekali" live>
        <p className="my-2 font-mono text-2xl font-bold tracking-wide">{issued.code}</p>
        <p className="text-ink-2">
          Berlaku sampai {formatInstant(issued.expiresAt)}. Kode sebelumnya tidak berlaku lagi.
        </p>
        <label className="mt-3 block">
          <span className="text-sm text-ink-2">Teks untuk dikirim</span>
          <textarea readOnly rows={8} className="input text-sm" defaultValue={issued.text} />
        </label>
        {issued.whatsApp ? (
          <div className="mt-3">
            <LinkButton to={issued.whatsApp} icon="phone">
              Kirim lewat WhatsApp
            </LinkButton>
          </div>
        ) : (
          <p className="mt-2">
            Peserta ini belum punya nomor HP. Salin teks di atas, atau bacakan kodenya.
          </p>
        )}
      </Notice>
    </div>
  )
}
