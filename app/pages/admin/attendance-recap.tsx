import { ATTENDANCE_STATUSES } from '~/domain/attendance/attendance.rules'
import type { AttendanceRecap } from '~/domain/attendance/attendance-page.server'
import { formatNumber } from '~/ui/format'
import { Table } from '~/ui/table'

const HEADS: Record<(typeof ATTENDANCE_STATUSES)[number], string> = {
  hadir: 'Hadir',
  daring: 'Daring',
  izin: 'Izin',
  sakit: 'Sakit',
  'tugas-dinas': 'Tugas dinas',
  'tanpa-keterangan': 'Tanpa keterangan',
}

/** Head counts by agency and status; those with people not yet recorded come first. */
export function AttendanceRecapTable({
  recap,
  total,
}: {
  recap: readonly AttendanceRecap[]
  total: AttendanceRecap
}) {
  const figures = ['Peserta', ...Object.values(HEADS), 'Belum dicatat']
  return (
    <Table
      caption="Rekap presensi"
      head={['Perangkat daerah', ...figures.map((head) => ({ head, figures: true }))]}
      rows={[
        { key: 'semua', cells: ['Semua', ...figuresOf(total)] },
        ...recap.map((row) => ({
          key: row.agencyId,
          cells: [
            <a
              key="nama"
              href={`?opd=${encodeURIComponent(row.agencyId)}`}
              className="-my-1 inline-block py-1 hover:underline"
            >
              {row.name}
            </a>,
            ...figuresOf(row),
          ],
        })),
      ]}
    />
  )
}

function figuresOf({ people, counts }: AttendanceRecap): string[] {
  return [
    formatNumber(people),
    ...ATTENDANCE_STATUSES.map((status) => formatNumber(counts[status])),
    formatNumber(counts.unrecorded),
  ]
}
