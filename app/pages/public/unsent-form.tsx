import type { Unsent } from '~/http/unsent'
import { Button } from '~/ui/button'
import { PublicShell } from '~/ui/shell/public-shell'

/** Sends what could not be sent before: the session had ended, or the store did not answer. */
export function UnsentForm({
  unsent: { path, values },
  lead,
}: {
  unsent: Unsent
  /** Why it is still unsent, and what to do. */
  lead: string
}) {
  return (
    <PublicShell title="Isian Anda masih ada" lead={lead}>
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
