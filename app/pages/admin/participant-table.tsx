import { dayOf } from '~/domain/clock'
import type { ParticipantRow } from '~/domain/progress/participants.server'
import { formatDayShort, formatTime } from '~/ui/format'
import { DayStrip } from '~/ui/motif/day-strip'
import { StripLegend } from '~/ui/motif/strip-legend'
import { Table } from '~/ui/table'
import type { IsoDate } from '~db/schema'
import { STATE_WORDS } from './participant-filter'
import { personStrip, type StripDay } from './shell-cohort'

interface Cohort {
  slug: string
  today: IsoDate
  days: readonly StripDay[]
}

/** People with their strip, their state on the watched day and when they were last here. */
export function ParticipantTable({
  caption,
  rows,
  cohort,
  dayNumber,
}: {
  caption: string
  rows: readonly ParticipantRow[]
  cohort: Cohort
  dayNumber: number | undefined
}) {
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        head={[
          'Nama',
          'Unit kerja',
          'Hari per hari',
          { head: 'Selesai', figures: true },
          dayNumber ? `Hari ${dayNumber}` : 'Keadaan',
          'Terakhir membuka',
        ]}
        rows={rows.map((row) => ({
          key: row.enrolmentId,
          cells: [
            <PersonLink key="nama" row={row} slug={cohort.slug} />,
            <Unit key="unit" row={row} />,
            <Strip key="helai" row={row} cohort={cohort} />,
            row.daysDone,
            row.state ? STATE_WORDS[row.state].label : '–',
            <LastSeen key="dilihat" at={row.lastSeenAt} />,
          ],
        }))}
      />
      <StripLegend />
    </>
  )
}

function PersonLink({ row, slug }: { row: ParticipantRow; slug: string }) {
  return (
    <>
      <a
        href={`/kelola/kegiatan/${slug}/peserta/${row.enrolmentId}`}
        className="-my-1 inline-block py-1 text-river hover:underline"
      >
        {row.name}
      </a>
      <span className="block text-sm font-normal text-ink-3">
        {row.nipEnd ? `NIP …${row.nipEnd}` : 'Tanpa NIP'}
      </span>
    </>
  )
}

function Unit({ row }: { row: ParticipantRow }) {
  const unit = row.unitName ?? row.agencyName ?? 'Belum ada unit kerja'
  const agency = row.agencyName === unit ? null : row.agencyName
  return (
    <>
      {unit}
      {agency && <span className="block text-sm text-ink-3">{agency}</span>}
    </>
  )
}

function Strip({ row, cohort }: { row: ParticipantRow; cohort: Cohort }) {
  const { days, today } = cohort
  return (
    <DayStrip
      days={personStrip(row.marks, days, today)}
      label={`${row.daysDone} dari ${days.length} hari selesai`}
      className="h-4"
    />
  )
}

function LastSeen({ at }: { at: string | null }) {
  if (!at) return <span className="text-ink-3">Belum pernah</span>
  return (
    <span className="nowrap">
      {formatDayShort(dayOf(at))}
      <span className="block text-sm text-ink-3">{formatTime(at)}</span>
    </span>
  )
}
