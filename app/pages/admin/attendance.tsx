import { useLoaderData, type MetaFunction } from '@remix-run/react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import {
  readAttendancePage,
  type AttendancePage as Page,
  type AttendedItem,
} from '~/domain/attendance/attendance-page.server'
import { attendanceFormSchema } from '~/domain/attendance/attendance.schema'
import { recordAttendance, recordRestPresent } from '~/domain/attendance/record-attendance.server'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { forAdministrator } from '~/http/page.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatNumber } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { AttendanceRecapTable } from './attendance-recap'
import { RestConfirmation, RestLink } from './attendance-rest'
import { AttendanceRows } from './attendance-rows'
import { filterQuery, readFilter, type PageFilter } from './participant-filter'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Presensi · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readFilter(url.searchParams)
  return {
    name: actor.name,
    filter,
    confirming: url.searchParams.get('tandai') === 'semua',
    page: await readAttendancePage(db, actor, params.cohort!, {
      ...filter,
      itemId: url.searchParams.get('butir'),
    }),
  }
})

const which = z.object({ aksi: z.enum(['simpan', 'semua-hadir']), butir: z.string().min(1) })

/** The head count that was confirmed. */
const confirmation = z.object({ jumlah: z.coerce.number().int().min(1) })

export const action = forAdministrator(async ({ db, actor, params, url, form, seeOther }) => {
  const { aksi, butir: itemId } = await form(which)
  const { id: cohortId } = await findWatchedCohort(db, actor, params.cohort!)
  const filter = readFilter(url.searchParams)
  const recorded =
    aksi === 'semua-hadir'
      ? await recordRestPresent(db, actor, {
          cohortId,
          itemId,
          agencyId: filter.agencyId,
          confirmed: (await form(confirmation)).jumlah,
        })
      : await recordAttendance(db, actor, {
          cohortId,
          itemId,
          entries: await form(attendanceFormSchema),
        })
  const query = filterQuery(filter, { page: filter.page })
  return seeOther(
    `/kelola/kegiatan/${params.cohort}/presensi${query}`,
    recorded === 0
      ? 'Tidak ada yang berubah, semuanya sudah tercatat.'
      : `Presensi ${formatNumber(recorded)} orang tercatat.`,
  )
})

export default function AttendancePage() {
  const { name, filter, confirming, page } = useLoaderData<typeof loader>()
  const { cohort, item, list } = page
  const opened = page.recap.find(({ agencyId }) => agencyId === filter.agencyId)
  const base = `/kelola/kegiatan/${cohort.slug}/presensi`
  return (
    <AdminShell
      current="presensi"
      title={opened ? `Presensi: ${opened.name}` : 'Presensi'}
      lead={item && `${item.title} · Hari ${item.dayNumber}, ${formatDay(item.date)}`}
      crumbs={list ? [{ href: base, label: 'Presensi' }] : []}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
    >
      <ErrorSummary />
      {item ? (
        <Attended item={item} page={page} filter={filter} confirming={confirming} />
      ) : (
        <EmptyState title="Program kegiatan ini tidak memakai presensi">
          Tidak ada butir presensi di dalam programnya, jadi tidak ada yang perlu dicatat.
        </EmptyState>
      )}
    </AdminShell>
  )
}

function Attended({
  item,
  page,
  filter,
  confirming,
}: {
  item: AttendedItem
  page: Page
  filter: PageFilter
  confirming: boolean
}) {
  const { list, recap, total } = page
  const opened = recap.find(({ agencyId }) => agencyId === filter.agencyId)
  const people = filter.search === '' ? (opened ?? total).counts.unrecorded : 0
  const rest = { itemId: item.itemId, filter, people }
  if (confirming && item.open && people > 0)
    return <RestConfirmation {...rest} agency={opened?.name ?? null} />
  return (
    <>
      {item.open ? (
        <Recording filter={filter}>{people > 0 && <RestLink {...rest} />}</Recording>
      ) : (
        <div className="mb-6">
          <Notice title={`Presensi dibuka ${formatDay(item.date)}`}>
            Sebelum hari itu belum ada yang dapat dicatat.
          </Notice>
        </div>
      )}
      {list ? (
        <AttendanceRows list={list} item={item} filter={filter} />
      ) : (
        <AttendanceRecapTable recap={recap} total={total} />
      )}
    </>
  )
}

function Recording({ filter, children }: { filter: PageFilter; children: ReactNode }) {
  return (
    <>
      <p className="mb-4 max-w-prose text-ink-2">
        Catat dahulu yang tidak hadir: cari namanya, atau buka perangkat daerahnya. Lalu tandai yang
        lain hadir. Izin, sakit, dan tugas dinas membuka pembukaan susulan; tanpa keterangan tidak.
        Hari yang sudah selesai tidak dibatalkan oleh perbaikan presensi.
      </p>
      <div className="mb-6 flex flex-wrap items-end gap-3">
        <form method="get" className="flex grow flex-wrap items-end gap-3">
          <label className="max-w-md grow">
            <span className="text-sm text-ink-2">Cari nama atau NIP</span>
            <input type="search" name="q" defaultValue={filter.search} className="input" />
          </label>
          <Button kind="secondary" icon="search">
            Cari
          </Button>
        </form>
        {children}
      </div>
    </>
  )
}
