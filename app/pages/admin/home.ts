import { findRunningCohort } from '~/domain/progress/running-cohort.server'
import { forAdministrator } from '~/http/page.server'

/** `/kelola` is where the work is: the running cohort's watch, or the list when none runs. */
export const loader = forAdministrator(async ({ db, actor, seeOther }) => {
  const slug = await findRunningCohort(db, actor)
  return seeOther(slug ? `/kelola/kegiatan/${slug}/pantauan` : '/kelola/kegiatan')
})
