import type { ShellCohort } from '~/ui/shell/admin-shell'
import type { IsoDate } from '~db/schema'

/** A cohort as the administrator's frame shows it: its days woven up to today. */
export function shellCohort(
  cohort: { slug: string; name: string; days: readonly { date: IsoDate }[] },
  today: IsoDate,
): ShellCohort {
  const passed = cohort.days.filter((day) => day.date <= today).length
  return {
    slug: cohort.slug,
    name: cohort.name,
    dayNumber: passed === 0 ? null : passed,
    dayCount: cohort.days.length,
    strip: cohort.days.map(({ date }) => {
      if (date === today) return 'today'
      return date < today ? 'done' : 'ahead'
    }),
  }
}
