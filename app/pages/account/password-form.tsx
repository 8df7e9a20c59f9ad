import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'

/** `signInName` tells a password manager whose password this is. */
export function PasswordForm({ signInName }: { signInName: string }) {
  return (
    <Form method="post">
      <input hidden readOnly autoComplete="username" value={signInName} />
      <TextField
        name="currentPassword"
        type="password"
        label="Kata sandi sekarang"
        autoComplete="current-password"
        required
      />
      <TextField
        name="newPassword"
        type="password"
        label="Kata sandi baru"
        hint="Sedikitnya 12 karakter. Empat kata biasa lebih kuat daripada satu kata dengan angka."
        autoComplete="new-password"
        required
      />
      <Button name="aksi" value="kata-sandi">
        Ganti kata sandi
      </Button>
    </Form>
  )
}
