import { Button } from '~/ui/button'
import { CheckboxField, TextField } from '~/ui/forms/field'
import { useRefusedForm } from '~/ui/forms/use-refused-form'

/**
 * The fields of every sign-in form. `to` is where to go on; `unsent` is a form that was on its way
 * when the session had ended, as text.
 */
export function SignInFields({ to, unsent }: { to: string | null; unsent?: string }) {
  const kept = useRefusedForm()?.values
  const unsentAgain = unsent ?? (typeof kept?.unsent === 'string' ? kept.unsent : undefined)
  return (
    <>
      {to ? <input type="hidden" name="to" value={to} /> : null}
      {unsentAgain ? <input type="hidden" name="unsent" value={unsentAgain} /> : null}
      <TextField
        name="name"
        label="NIP, email, atau nomor peserta"
        hint="NIP 18 angka, boleh dengan spasi"
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        type="password"
        label="Kata sandi"
        hint="Buatan Anda sendiri, bukan NIK"
        autoComplete="current-password"
        required
      />
      <CheckboxField
        name="shared"
        label="Bukan perangkat saya"
        hint="Keluar sendiri setelah 15 menit tidak dipakai"
      />
      <Button icon="gill" wide>
        Masuk
      </Button>
    </>
  )
}
