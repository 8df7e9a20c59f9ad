import { Form } from '@remix-run/react'
import type { PersonSchedule } from '~/domain/cohorts/person-schedule.server'
import { Button, LinkButton } from '~/ui/button'
import { DateField, SelectField, TextField } from '~/ui/forms/field'
import { formatDay, titleCase } from '~/ui/format'

/** A later *batas akhir*: for everyone, one agency or unit, or the participant named. */
export function ExtensionForm({
  id,
  closesOn,
  participant,
  units,
}: {
  id: string
  closesOn: string
  participant: PersonSchedule | null
  units: readonly { id: string; name: string }[]
}) {
  return (
    <section aria-labelledby="batas">
      <h2 id="batas" className="mb-1">
        Perpanjang batas akhir
      </h2>
      <p className="mb-4 text-ink-2">
        {participant ? `Untuk ${titleCase(participant.name)} saja. ` : ''}Batas akhir sekarang{' '}
        {formatDay(closesOn)}.
      </p>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        {participant ? (
          <input type="hidden" name="enrolmentId" value={participant.enrolmentId} />
        ) : (
          <SelectField
            name="unitId"
            label="Untuk siapa"
            empty="Semua peserta"
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
        <DateField name="until" label="Batas akhir baru" min={closesOn} required />
        <TextField name="reason" label="Alasan" autoComplete="off" required />
        <div className="flex flex-wrap gap-3">
          <Button name="aksi" value="perpanjang">
            Perpanjang
          </Button>
          <LinkButton to="?" kind="quiet">
            Batal
          </LinkButton>
        </div>
      </Form>
    </section>
  )
}
