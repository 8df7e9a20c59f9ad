import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { DateField, SelectField, TextField } from '~/ui/forms/field'
import { useRefusedForm } from '~/ui/forms/use-refused-form'
import { HOLIDAY_KINDS } from './holiday-kinds'

/** Adds one holiday, with the decree that sets it. */
export function HolidayForm({ id }: { id: string }) {
  const kept = useRefusedForm()?.values.id
  return (
    <section aria-labelledby="tambah">
      <h2 id="tambah" className="mb-3">
        Tambah hari libur
      </h2>
      <Form method="post">
        <input type="hidden" name="id" value={String(kept ?? id)} />
        <DateField name="date" label="Tanggal" required />
        <TextField name="name" label="Nama hari libur" autoComplete="off" required />
        <SelectField
          name="kind"
          label="Jenis"
          empty="Pilih jenis"
          options={Object.entries(HOLIDAY_KINDS).map(([value, label]) => ({ value, label }))}
          required
        />
        <TextField
          name="decree"
          label="Dasar"
          hint="Nomor keputusan atau surat edaran"
          autoComplete="off"
          required
        />
        <Button name="aksi" value="tambah">
          Tambah
        </Button>
      </Form>
    </section>
  )
}
