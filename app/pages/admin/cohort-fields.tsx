import type { CohortInput } from '~/domain/cohorts/cohort.schema'
import type { ProgrammeChoice } from '~/domain/programmes/list-programmes.server'
import { Button } from '~/ui/button'
import { DateField, RadioGroup, SelectField, TextField } from '~/ui/forms/field'

/** The fields of "Kegiatan baru"; `values` are those of the last check. */
export function CohortFields({
  programmes,
  values,
  checked,
}: {
  programmes: readonly ProgrammeChoice[]
  values: CohortInput | undefined
  /** Once the dates are shown, saving is the main button and checking again the second. */
  checked: boolean
}) {
  return (
    <>
      <TextField
        name="name"
        label="Nama kegiatan"
        hint="Misalnya Orientasi PPPK Formasi 2024"
        defaultValue={values?.name}
        autoComplete="off"
        required
      />
      <SelectField
        name="programmeId"
        label="Program"
        empty="Pilih program"
        options={programmes.map(({ id, title, dayCount }) => ({
          value: id,
          label: `${title} (${dayCount} hari)`,
        }))}
        defaultValue={values?.programmeId}
        required
      />
      <DateField name="startsOn" label="Hari pertama" defaultValue={values?.startsOn} required />
      <RadioGroup
        name="basis"
        label="Cara menghitung hari"
        defaultValue={values?.basis ?? 'hari_kerja'}
        options={[
          {
            value: 'hari_kerja',
            label: 'Hari kerja',
            hint: 'Akhir pekan dan hari libur dilewati.',
          },
          {
            value: 'hari_kalender',
            label: 'Hari kalender',
            hint: 'Setiap hari dihitung, juga hari libur.',
          },
        ]}
      />
      <RadioGroup
        name="workingWeek"
        label="Pekan kerja"
        defaultValue={values?.workingWeek ?? 'senin-jumat'}
        options={[
          { value: 'senin-jumat', label: 'Senin sampai Jumat' },
          { value: 'senin-sabtu', label: 'Senin sampai Sabtu' },
        ]}
      />
      <TextField
        name="onTimeDays"
        label="Batas tepat waktu"
        hint="Hari kerja sesudah hari itu, sampai pukul 23.59 WIB. Sesudahnya dicatat selesai susulan."
        type="number"
        inputMode="numeric"
        min={0}
        max={30}
        defaultValue={String(values?.onTimeDays ?? 1)}
        required
      />
      <TextField
        name="place"
        label="Tempat pembukaan"
        defaultValue={values?.place}
        autoComplete="off"
        required
      />
      <TextField
        name="decreeNumber"
        label="Nomor dasar surat"
        hint="Surat perintah atau keputusan yang menjadi dasar kegiatan"
        defaultValue={values?.decreeNumber}
        autoComplete="off"
        required
      />
      <DateField
        name="decreeDate"
        label="Tanggal dasar surat"
        defaultValue={values?.decreeDate}
        required
      />
      <TextField
        name="signatoryName"
        label="Nama penanda tangan"
        defaultValue={values?.signatoryName}
        autoComplete="off"
        required
      />
      <TextField
        name="signatoryPosition"
        label="Jabatan penanda tangan"
        defaultValue={values?.signatoryPosition}
        autoComplete="off"
        required
      />
      <Button name="aksi" value="periksa" kind={checked ? 'secondary' : 'primary'}>
        {checked ? 'Periksa lagi' : 'Periksa tanggal'}
      </Button>
    </>
  )
}
