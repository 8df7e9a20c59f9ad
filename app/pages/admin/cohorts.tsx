import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { dayOf } from '~/domain/clock'
import { listCohorts } from '~/domain/cohorts/list-cohorts.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatDayRange, formatNumber } from '~/ui/format'
import { DayStrip } from '~/ui/motif/day-strip'
import { AdminShell } from '~/ui/shell/admin-shell'
import { programmeStrip } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Kegiatan · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor }) => ({
  person: { name: actor.name },
  today: dayOf(actor.now),
  cohorts: await listCohorts(db, actor),
}))

type Summary = Awaited<ReturnType<typeof listCohorts>>[number]

export default function CohortsPage() {
  const { person, today, cohorts } = useLoaderData<typeof loader>()
  const create = (
    <LinkButton to="/kelola/kegiatan/baru" icon="calendar">
      Kegiatan baru
    </LinkButton>
  )
  return (
    <AdminShell
      current="kegiatan"
      title="Kegiatan"
      lead={cohorts.length > 0 ? formatCount(cohorts.length, 'kegiatan') : undefined}
      actions={cohorts.length > 0 ? create : undefined}
      person={person}
    >
      {cohorts.length === 0 ? (
        <EmptyState title="Belum ada kegiatan" action={create}>
          Satu kegiatan adalah satu kali pelaksanaan program, dengan tanggal dan pesertanya. Buat
          dahulu kegiatannya, lalu unggah daftar peserta.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.id} cohort={cohort} today={today} />
          ))}
        </ul>
      )}
    </AdminShell>
  )
}

function CohortRow({ cohort, today }: { cohort: Summary; today: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3">
      <div className="min-w-0">
        <a
          href={`/kelola/kegiatan/${cohort.slug}`}
          className="inline-block py-1.5 text-lg font-semibold text-river hover:underline pointer-coarse:py-2.5"
        >
          {cohort.name}
        </a>
        <p className="text-ink-2">{formatDayRange(cohort.startsOn, cohort.endsOn)}</p>
        <DayStrip days={programmeStrip(cohort.dates, today)} className="mt-2 h-3.5" />
      </div>
      <p className="text-ink-2">
        {progressOf(cohort, today)} · <b className="text-ink">{formatNumber(cohort.people)}</b>{' '}
        peserta
      </p>
    </li>
  )
}

function progressOf(cohort: Summary, today: string): string {
  if (cohort.dayNumber === 0) return 'Belum mulai'
  if (today > cohort.closesOn) return 'Sudah ditutup'
  return `Hari ${cohort.dayNumber} dari ${cohort.dayCount}`
}
