import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/forms/field'

/** For who learns in several cohorts: which one this device shows. */
export function CohortChoice({
  cohorts,
  current,
}: {
  cohorts: readonly { enrolmentId: string; name: string }[]
  current: string | undefined
}) {
  return (
    <Form method="post">
      <RadioGroup
        name="enrolment"
        label="Kegiatan di perangkat ini"
        defaultValue={current}
        options={cohorts.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))}
      />
      <Button name="aksi" value="kegiatan" kind="secondary">
        Buka kegiatan ini
      </Button>
    </Form>
  )
}
