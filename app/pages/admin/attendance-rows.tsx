import { Form } from '@remix-run/react'
import type { AttendancePage } from '~/domain/attendance/attendance-page.server'
import { ATTENDANCE_STATUSES, ATTENDANCE_WORDS } from '~/domain/attendance/attendance.rules'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { useRefusedForm } from '~/ui/forms/use-refused-form'
import { Pager } from '~/ui/pager'
import { Table } from '~/ui/table'
import { filterQuery, type PageFilter } from './participant-filter'

type List = NonNullable<AttendancePage['list']>

/**
 * One row a person: status and letter number. Inside an agency everyone not yet recorded stands at
 * "hadir", so only exceptions are touched; in a search nobody is touched unasked.
 */
export function AttendanceRows({
  list,
  item,
  filter,
}: {
  list: List
  item: AttendancePage['item']
  filter: PageFilter
}) {
  const typed = useRefusedForm()?.values
  const unrecorded = filter.search === '' ? 'hadir' : ''
  if (list.total === 0) {
    return <EmptyState title="Tidak ada peserta yang sesuai">Ubah kata pencariannya.</EmptyState>
  }
  const kept = (name: string, row: number) => [typed?.[name] ?? []].flat()[row]
  return (
    <Form method="post">
      <input type="hidden" name="butir" value={item.itemId} />
      <Table
        caption="Presensi per orang"
        hideCaption
        head={['Nama', 'Presensi', 'Nomor surat']}
        rows={list.rows.map((row, index) => ({
          key: row.enrolmentId,
          cells: [
            <Person key="nama" row={row} />,
            <select
              key="status"
              name="status"
              aria-label={`Presensi ${row.name}`}
              defaultValue={kept('status', index) ?? row.attendance?.status ?? unrecorded}
              disabled={!item.open}
              className="input w-auto min-w-44"
            >
              <option value="">Belum dicatat</option>
              {ATTENDANCE_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {ATTENDANCE_WORDS[status]}
                </option>
              ))}
            </select>,
            <input
              key="surat"
              name="surat"
              aria-label={`Nomor surat ${row.name}`}
              defaultValue={kept('surat', index) ?? row.attendance?.letterNumber}
              maxLength={60}
              disabled={!item.open}
              className="input min-w-44"
            />,
          ],
        }))}
      />
      <p className="field-hint mt-2">
        Cukup nomor suratnya. Jangan tulis diagnosis atau keterangan medis.
      </p>
      {item.open && (
        <div className="mt-4">
          <Button name="aksi" value="simpan">
            Simpan {list.rows.length} orang
          </Button>
        </div>
      )}
      <Pager
        page={list.page}
        pages={list.pages}
        href={(page) => filterQuery(filter, { page }) || '?'}
      />
    </Form>
  )
}

function Person({ row }: { row: List['rows'][number] }) {
  return (
    <>
      <input type="hidden" name="peserta" value={row.enrolmentId} />
      {row.name}
      <span className="block text-sm font-normal text-ink-3">
        {row.unitName ?? row.agencyName}
        {row.nipEnd ? ` · NIP …${row.nipEnd}` : ''}
      </span>
    </>
  )
}
