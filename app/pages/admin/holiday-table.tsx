import { Form } from '@remix-run/react'
import type { Holiday } from '~/domain/schedule/holidays.server'
import { Button, LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { TextField } from '~/ui/forms/field'
import { formatDay } from '~/ui/format'
import { Table } from '~/ui/table'
import { HOLIDAY_KINDS } from './holiday-kinds'

/** The holidays of a year; the one being removed asks for the decree that ends it. */
export function HolidayTable({
  year,
  holidays,
  removing,
}: {
  year: number
  holidays: readonly Holiday[]
  removing: string | null
}) {
  const usual = mostCommon(holidays.map((holiday) => holiday.decree))
  const chosen = holidays.find((holiday) => holiday.id === removing)
  if (holidays.length === 0) {
    return (
      <EmptyState title={`Belum ada hari libur tahun ${year}`}>
        Tambahkan setelah keputusan bersama untuk tahun itu terbit. Tanpa itu, jadwal hanya melewati
        akhir pekan.
      </EmptyState>
    )
  }
  return (
    <div className="grid min-w-0 grid-cols-1 gap-6">
      {chosen && <RemovalForm holiday={chosen} year={year} />}
      <p className="text-ink-2">Dasar, kecuali disebut lain: {usual}.</p>
      <Table
        caption={`Hari libur tahun ${year}`}
        hideCaption
        head={['Tanggal', 'Nama', 'Jenis', { head: <span className="sr-only">Tindakan</span> }]}
        rows={holidays.map((holiday) => ({
          key: holiday.id,
          cells: [
            <span key="date" className="nowrap">
              {formatDay(holiday.date)}
            </span>,
            <>
              {holiday.name}
              {holiday.decree !== usual && (
                <span className="block text-sm text-ink-3">Dasar: {holiday.decree}</span>
              )}
              {holiday.certainty !== 'pasti' && (
                <span className="block text-sm text-peat">Masih dapat bergeser</span>
              )}
            </>,
            <span key="kind" className="nowrap">
              {HOLIDAY_KINDS[holiday.kind]}
            </span>,
            <a
              key="remove"
              href={`?tahun=${year}&hapus=${holiday.id}`}
              className="link inline-block pointer-coarse:py-2.5"
            >
              Hapus<span className="sr-only"> {holiday.name}</span>
            </a>,
          ],
        }))}
      />
    </div>
  )
}

/** Most days of a year rest on one decree: it is said once, above the list. */
function mostCommon(decrees: readonly string[]): string | undefined {
  const times = (decree: string) => decrees.filter((one) => one === decree).length
  return decrees.toSorted((a, b) => times(b) - times(a))[0]
}

function RemovalForm({ holiday, year }: { holiday: Holiday; year: number }) {
  return (
    <section aria-labelledby="hapus" className="rounded-xl bg-sunk px-4 py-4">
      <h2 id="hapus">Hapus {holiday.name}?</h2>
      <p className="mb-3">
        {formatDay(holiday.date)} akan dihitung lagi sebagai hari biasa. Jadwal yang sudah dibuat
        tidak berpindah sendiri.
      </p>
      <Form method="post">
        <input type="hidden" name="holidayId" value={holiday.id} />
        <TextField
          name="decree"
          label="Dasar"
          hint="Nomor keputusan atau surat edaran yang mencabutnya"
          autoComplete="off"
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button name="aksi" value="hapus" kind="danger">
            Hapus hari libur
          </Button>
          <LinkButton to={`?tahun=${year}`} kind="quiet">
            Batal
          </LinkButton>
        </div>
      </Form>
    </section>
  )
}
