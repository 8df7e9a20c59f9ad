import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '~/domain/clock'
import { cohortsToReplan } from '~/domain/cohorts/cohorts-to-replan.server'
import { newId } from '~/domain/ids'
import { addHolidaySchema, removeHolidaySchema } from '~/domain/schedule/holidays.schema'
import {
  addHoliday,
  listHolidays,
  listHolidayYears,
  removeHoliday,
} from '~/domain/schedule/holidays.server'
import { forAdministrator } from '~/http/page.server'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { formatCount } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { HolidayForm } from './holiday-form'
import { HolidayTable } from './holiday-table'

export const meta: MetaFunction = () => [{ title: 'Kalender · Orientasi ASN Pontianak' }]

/** `?tahun=2026` chooses the year; `?hapus=ID` asks for the decree that ends one holiday. */
export const loader = forAdministrator(async ({ db, actor, url }) => {
  const known = await listHolidayYears(db, actor)
  const thisYear = Number(dayOf(actor.now).slice(0, 4))
  const asked = Number(url.searchParams.get('tahun'))
  const year = asked >= 2000 && asked <= 2099 ? asked : thisYear
  return {
    person: { name: actor.name },
    id: newId(),
    year,
    years: [...new Set([...known, thisYear, year])].toSorted((a, b) => a - b),
    holidays: await listHolidays(db, actor, { year }),
    removing: url.searchParams.get('hapus'),
    outdated: await cohortsToReplan(db, actor),
  }
})

const button = z.object({ aksi: z.enum(['tambah', 'hapus']) })

export const action = forAdministrator(async ({ db, actor, form, url, seeOther }) => {
  if ((await form(button)).aksi === 'tambah') {
    const holiday = await form(addHolidaySchema)
    await addHoliday(db, actor, holiday)
    return seeOther(`/kelola/kalender?tahun=${holiday.date.slice(0, 4)}`, 'Hari libur ditambahkan.')
  }
  await removeHoliday(db, actor, await form(removeHolidaySchema))
  const year = url.searchParams.get('tahun')
  return seeOther(
    year ? `/kelola/kalender?tahun=${Number(year)}` : '/kelola/kalender',
    'Hari libur dihapus dari kalender.',
  )
})

export default function CalendarPage() {
  const { person, id, year, years, holidays, removing, outdated } = useLoaderData<typeof loader>()
  return (
    <AdminShell
      current="kalender"
      title="Kalender"
      lead={`${formatCount(holidays.length, 'hari libur')} tahun ${year}`}
      person={person}
    >
      <ErrorSummary />
      <div className="mb-5 grid max-w-4xl gap-3">
        {outdated.map(({ slug, name, moves }) => (
          <Notice key={slug} kind="late" title={`Jadwal ${name} belum mengikuti kalender`}>
            <a href={`/kelola/kegiatan/${slug}/jadwal`} className="link">
              Periksa {formatCount(moves, 'hari')} yang perlu pindah
            </a>
          </Notice>
        ))}
      </div>
      <nav aria-label="Tahun" className="mb-4 flex flex-wrap gap-2">
        {years.map((one) => (
          <a
            key={one}
            href={`?tahun=${one}`}
            aria-current={one === year ? 'page' : undefined}
            className={`button ${one === year ? 'button-primary' : 'button-secondary'}`}
          >
            {one}
          </a>
        ))}
      </nav>
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 xl:grid-cols-[1fr_24rem]">
        <HolidayTable year={year} holidays={holidays} removing={removing} />
        {!removing && <HolidayForm id={id} />}
      </div>
    </AdminShell>
  )
}
