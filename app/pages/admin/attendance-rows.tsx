import { Form } from '@remix-run/react'
import type { AttendancePage, AttendedItem } from '~/domain/attendance/attendance-page.server'
import { ATTENDANCE_STATUSES, ATTENDANCE_WORDS } from '~/domain/attendance/attendance.rules'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { useRefusedForm } from '~/ui/forms/use-refused-form'
import { Pager } from '~/ui/pager'
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
  item: AttendedItem
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
      <ul className="border-t border-line">
        {list.rows.map((row, index) => (
          <li
            key={row.enrolmentId}
            className="grid gap-x-4 gap-y-2 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_13rem_13rem]"
          >
            <Person row={row} />
            <select
              name="status"
              aria-label={`Presensi ${row.name}`}
              defaultValue={kept('status', index) ?? row.attendance?.status ?? unrecorded}
              disabled={!item.open}
              className="input mt-0"
            >
              <option value="">Belum dicatat</option>
              {ATTENDANCE_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {ATTENDANCE_WORDS[status]}
                </option>
              ))}
            </select>
            <input
              name="surat"
              aria-label={`Nomor surat ${row.name}`}
              placeholder="Nomor surat"
              defaultValue={kept('surat', index) ?? row.attendance?.letterNumber}
              maxLength={60}
              disabled={!item.open}
              className="input mt-0"
            />
          </li>
        ))}
      </ul>
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
    <div>
      <input type="hidden" name="peserta" value={row.enrolmentId} />
      <p className="font-semibold">{row.name}</p>
      <p className="text-sm text-ink-3">
        {row.unitName ?? row.agencyName}
        {row.nipEnd ? ` · NIP …${row.nipEnd}` : ''}
      </p>
    </div>
  )
}
