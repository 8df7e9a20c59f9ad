import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'

export function PasswordForm() {
  return (
    <Form method="post">
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
