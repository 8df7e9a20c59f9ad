import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { formatDayNoWeekday } from '~/ui/format'
import { DateField, RadioGroup, TextField } from '~/ui/forms/field'
import type { CertificatesData } from './certificates'

/** Who signs from when until when. */
export function CertificatesSignatories({
  data: { signatories, facts },
}: {
  data: CertificatesData
}) {
  return (
    <section aria-labelledby="penanda-tangan">
      <h2 id="penanda-tangan" className="mb-2">
        Penanda tangan
      </h2>
      {signatories.length === 0 ? (
        <p className="text-ink-2">
          Memakai penanda tangan kegiatan: {facts.signatory.name}. Tambahkan bila jabatan itu diisi
          orang lain, atau dijabat Plt. atau Plh.
        </p>
      ) : (
        <ul className="border-t border-line">
          {signatories.map((one) => (
            <li key={one.id} className="border-b border-line py-2">
              <span className="font-semibold">{one.name}</span>
              <span className="block">{`${one.acting} ${one.position}`.trim()}</span>
              <span className="block text-sm text-ink-2">
                {formatDayNoWeekday(one.from_on)} sampai{' '}
                {one.until_on ? formatDayNoWeekday(one.until_on) : 'seterusnya'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          Tambah penanda tangan
        </summary>
        <Form method="post" className="mt-2">
          <TextField name="name" label="Nama dengan gelar" autoComplete="off" required />
          <TextField name="nip" label="NIP" hint="Boleh dikosongkan." inputMode="numeric" />
          <TextField name="position" label="Jabatan" hint="Tanpa Plt. atau Plh." required />
          <RadioGroup
            name="acting"
            label="Menjabat sebagai"
            defaultValue=""
            options={[
              { value: '', label: 'Pejabat tetap' },
              { value: 'Plt.', label: 'Plt. (pelaksana tugas)' },
              { value: 'Plh.', label: 'Plh. (pelaksana harian)' },
            ]}
          />
          <DateField name="from" label="Berlaku mulai" defaultValue={facts.issuedOn} required />
          <DateField name="until" label="Berlaku sampai" hint="Kosongkan bila seterusnya." />
          <Button kind="secondary" name="aksi" value="penanda-tangan">
            Simpan penanda tangan
          </Button>
        </Form>
      </details>
    </section>
  )
}
