import type { CohortExceptions } from '~/domain/cohorts/exceptions.server'
import { formatDayShort, titleCase } from '~/ui/format'
import { Table } from '~/ui/table'

/** Who follows other dates than the cohort's. */
export function ExceptionLists({
  exceptions: { ownDates, extensions },
  slug,
}: {
  exceptions: CohortExceptions
  slug: string
}) {
  return (
    <>
      {extensions.length > 0 && (
        <Table
          caption="Batas akhir yang diperpanjang"
          head={['Untuk', 'Sampai', 'Alasan']}
          rows={extensions.map(({ id, reaches, until, reason }) => ({
            key: id,
            cells: [reaches ? titleCase(reaches) : 'Semua peserta', formatDayShort(until), reason],
          }))}
        />
      )}
      <section aria-labelledby="izin">
        <h2 id="izin" className="mb-1">
          Izin/penyesuaian
        </h2>
        <p className="mb-3 text-ink-2">
          Untuk memindahkan hari satu orang, buka halamannya dari{' '}
          <a href={`/kelola/kegiatan/${slug}/peserta`} className="link">
            daftar peserta
          </a>
          .
        </p>
        {ownDates.length > 0 && (
          <Table
            caption="Tanggal yang disesuaikan untuk satu orang"
            hideCaption
            head={['Peserta', 'Hari', 'Semula', 'Menjadi', 'Alasan']}
            rows={ownDates.map(({ id, personName, dayNumber, cohortDate, date, reason }) => ({
              key: id,
              cells: [
                titleCase(personName),
                dayNumber,
                <span key="from" className="nowrap">
                  {formatDayShort(cohortDate)}
                </span>,
                <span key="to" className="nowrap">
                  {formatDayShort(date)}
                </span>,
                reason,
              ],
            }))}
          />
        )}
      </section>
    </>
  )
}
