import type { Unsent } from '~/http/unsent'
import { Button } from '~/ui/button'
import { PublicShell } from '~/ui/shell/public-shell'

/** After signing in again: sends what the ended session had kept from being sent. */
export function UnsentForm({ unsent: { path, values } }: { unsent: Unsent }) {
  return (
    <PublicShell
      title="Isian Anda masih ada"
      lead="Anda sudah masuk lagi. Isian yang tadi belum terkirim; kirim sekarang agar tersimpan."
    >
      <form method="post" action={path}>
        {Object.entries(values).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one, index) => (
              <input key={`${name} ${index}`} type="hidden" name={name} value={one} />
            )),
        )}
        <Button wide>Kirim isian</Button>
      </form>
      <p className="mt-4">
        <a className="link" href={path}>
          Buka halamannya tanpa mengirim
        </a>
      </p>
      <p className="mt-4 text-sm text-ink-3">
        Bila bukan Anda yang menulis isian itu, jangan dikirim.
      </p>
    </PublicShell>
  )
}
