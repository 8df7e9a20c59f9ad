import { Form } from '@remix-run/react'
import type { PersonSchedule } from '~/domain/cohorts/person-schedule.server'
import { Button, LinkButton } from '~/ui/button'
import { DateField, SelectField, TextField } from '~/ui/forms/field'
import { formatDay, formatDayShort } from '~/ui/format'

/** *Izin/penyesuaian*: another date for one day of one participant. */
export function OwnDateForm({ id, participant }: { id: string; participant: PersonSchedule }) {
  const { enrolmentId, name, closesOn, days } = participant
  return (
    <section aria-labelledby="penyesuaian">
      <h2 id="penyesuaian" className="mb-1">
        Izin/penyesuaian untuk {name}
      </h2>
      <p className="mb-4 text-ink-2">
        Hanya tanggal peserta ini yang berubah. Batas akhirnya {formatDay(closesOn)};{' '}
        <a href={`?ubah=batas&peserta=${enrolmentId}`} className="link">
          perpanjang bila perlu
        </a>
        . Tugas hari itu tertutup bagi peserta ini sampai tanggal barunya; yang sudah selesai tetap
        selesai.
      </p>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="enrolmentId" value={enrolmentId} />
        <SelectField
          name="dayId"
          label="Hari yang dipindahkan"
          empty="Pilih hari"
          options={days
            .filter((day) => !day.done)
            .map(({ dayId, number, title, date, ownReason }) => ({
              value: dayId,
              label: `${number}. ${title}, ${formatDayShort(date)}${ownReason ? ' (sudah disesuaikan)' : ''}`,
            }))}
          required
        />
        <DateField name="date" label="Tanggal baru" required />
        <TextField
          name="reason"
          label="Alasan"
          hint="Misalnya sakit, tugas dinas, atau SPMT terlambat. Jangan tulis rincian penyakit."
          autoComplete="off"
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button name="aksi" value="sesuaikan">
            Simpan penyesuaian
          </Button>
          <LinkButton to="?" kind="quiet">
            Batal
          </LinkButton>
        </div>
      </Form>
    </section>
  )
}
