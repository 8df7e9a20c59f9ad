import { DayStrip } from '../motif/day-strip'
import type { HelaiState } from '../motif/helai'
import { agencyMenu, cohortMenu, type AdminPlace } from './staff-menu'
import { StaffShell, type StaffPage } from './staff-shell'

export interface ShellCohort {
  slug: string
  name: string
  /** The last programme day on or before today; null before the first. */
  dayNumber: number | null
  dayCount: number
  strip: readonly HelaiState[]
}

/** The administrator's frame. Inside a cohort its own menu comes first and its strip stands on top. */
export function AdminShell({
  current,
  cohort,
  ...page
}: StaffPage & { current: AdminPlace; cohort?: ShellCohort }) {
  return (
    <StaffShell
      home="/kelola"
      roleName="Admin BKPSDM"
      current={current}
      menus={cohort ? [cohortMenu(cohort.slug), agencyMenu] : [agencyMenu]}
      bar={cohort && <CohortBar cohort={cohort} />}
      page={page}
    />
  )
}

function CohortBar({ cohort }: { cohort: ShellCohort }) {
  const { slug, name, dayNumber, dayCount, strip } = cohort
  const position = dayNumber
    ? `Hari ${dayNumber} dari ${dayCount}`
    : `Belum mulai, ${dayCount} hari`
  return (
    <section
      aria-label="Kegiatan ini"
      className="no-print flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-4 py-1.5 lg:px-7"
    >
      <p>
        <span className="mr-3 text-ink-2">Kegiatan</span>
        <a
          href={`/kelola/kegiatan/${slug}`}
          className="inline-block py-3 font-semibold hover:underline"
        >
          {name}
        </a>
      </p>
      <DayStrip days={strip} className="h-3.5 max-w-full" />
      <p className="text-ink-2">{position}</p>
    </section>
  )
}
