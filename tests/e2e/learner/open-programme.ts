import { recordAttendance } from '~/domain/attendance/record-attendance.server'
import { dayOf } from '~/domain/clock'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { newId } from '~/domain/ids'
import { platformActor } from '~/domain/permissions/actor'
import { findItems } from '~/domain/progress/plan.queries.server'
import { loadCalendar } from '~/domain/schedule/calendar.server'
import { startForDay } from '~db/seeds/demo/cohorts.server'
import { exampleCohort } from '~db/seeds/example-cohort'
import type { StaffGroup } from '~db/schema'
import { makeEnrolment, makePerson } from '~tests/support/make'
import { withStore, type DemoPerson } from '../demo-people'

/**
 * A participant all of whose days have come: a cohort of the programme whose last day is today. They
 * were excused from the opening, so that the lesson which stands in for it is open too.
 */
export async function openProgramme(
  programme: { id: string; title: string; days: readonly unknown[] },
  staffGroup: StaffGroup,
): Promise<DemoPerson> {
  return withStore(async (db, now) => {
    const actor = platformActor(now)
    const name = `Pembaca semua materi ${programme.title}`
    const cohort = exampleCohort(`Semua materi, ${programme.title}`)
    const { basis, workingWeek } = cohort
    const calendar = await loadCalendar(db, { basis, workingWeek })
    const startsOn = startForDay(programme.days.length, dayOf(now), calendar)
    const { id } = await createCohort(db, actor, { ...cohort, programmeId: programme.id, startsOn })
    const person = await makePerson(db, {
      name,
      number: newId(),
      staff_group: staffGroup,
      activated_at: now,
    })
    const enrolment = await makeEnrolment(db, {
      cohort_id: id,
      person_id: person.id,
      staff_group: staffGroup,
    })
    for (const item of await findItems(db, id)) {
      if (item.kind !== 'attendance') continue
      const entry = { enrolmentId: enrolment.id, status: 'izin' as const, letterNumber: '800/1' }
      await recordAttendance(db, actor, { cohortId: id, itemId: item.item_id, entries: [entry] })
    }
    return { personId: person.id, enrolmentId: enrolment.id, name, nip: '' }
  })
}
