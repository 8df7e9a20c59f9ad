import { instantAt } from '~/domain/clock'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { newId } from '~/domain/ids'
import { syncContent } from '~/domain/lessons/sync.server'
import { platformActor } from '~/domain/permissions/actor'
import { findDays, findItems } from '~/domain/progress/plan.queries.server'
import { insertInBatches } from '~db/insert-in-batches'
import type { AttendancesTable, Db, Id, Instant, StaffGroup } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { dayStory, dealBehaviours, type Behaviour } from './demo/behaviours'
import { exampleCohort } from './example-cohort'
import { seededRandom } from './random'

const AGENCIES = 60
const STAFF_GROUPS: readonly StaffGroup[] = ['teknis', 'guru', 'kesehatan']

interface Person {
  id: Id
  enrolmentId: Id
  index: number
  agencyId: Id
  behaviour: Behaviour
  marks: string
}

/**
 * One cohort of very many invented people on its 7th day, as far as the lists of an administrator look
 * at them: no answers and no evidence of parts. For measuring only.
 */
export async function seedLarge(
  db: Db,
  input: { now: Instant; people: number; contentDir: string },
): Promise<{ slug: string }> {
  const actor = platformActor(input.now)
  await syncContent(db, actor, input.contentDir)
  return inTransaction(db, async (trx) => {
    const cohort = await createCohort(trx, actor, exampleCohort('Orientasi besar'))
    const agencies = await writeAgencies(trx, input.now)
    const days = await findDays(trx, cohort.id)
    const people = invent(input.people, agencies, days.length)
    await writePeople(trx, people, input.now)
    await writeEnrolments(trx, cohort.id, people, input.now)
    await writeExceptions(trx, cohort.id, people, input.now)
    return { slug: cohort.slug }
  })
}

async function writeAgencies(db: Db, now: Instant): Promise<Id[]> {
  const ids = Array.from({ length: AGENCIES }, () => newId())
  await insertInBatches(db, 'units', ids, (id, index) => ({
    id,
    parent_id: null,
    name: `Perangkat Daerah ${index + 1}`,
    name_key: `perangkat daerah ${index + 1}`,
    shift_work: index % 10 === 0 ? (1 as const) : (0 as const),
    created_at: now,
  }))
  return ids
}

/** People who behave as the demo's do, the 7th day running. */
function invent(count: number, agencies: readonly Id[], days: number): Person[] {
  const random = seededRandom(1771)
  return dealBehaviours(count, random).map((behaviour, index) => {
    const marks = Array.from({ length: days }, (_, day) => {
      const story = dayStory(behaviour, day + 1, 7, random)
      if (!story.done) return story.begun ? 'b' : '-'
      return story.daysLater > 1 ? 'l' : 's'
    }).join('')
    const agencyId = agencies[Math.floor(random() * agencies.length)]!
    return { id: newId(), enrolmentId: newId(), index, agencyId, behaviour, marks }
  })
}

function writePeople(db: Db, people: readonly Person[], now: Instant): Promise<void> {
  return insertInBatches(db, 'people', people, ({ id, index, agencyId, behaviour }) => ({
    id,
    name: `Peserta Rekaan ${index + 1}`,
    title_front: '',
    title_back: 'S.Pd.',
    nip: null,
    number: String(10_000_000 + index),
    employment: 'PPPK' as const,
    staff_group: STAFF_GROUPS[index % 3]!,
    position: '',
    grade: 'IX',
    email: null,
    phone: null,
    unit_id: agencyId,
    appointed_on: null,
    activated_at: behaviour === 'never-activated' ? null : instantAt('2025-06-09', '16:20'),
    created_at: now,
    updated_at: now,
  }))
}

function writeEnrolments(
  db: Db,
  cohortId: Id,
  people: readonly Person[],
  now: Instant,
): Promise<void> {
  return insertInBatches(db, 'enrolments', people, (person) => ({
    id: person.enrolmentId,
    cohort_id: cohortId,
    person_id: person.id,
    agency_id: person.agencyId,
    unit_id: person.agencyId,
    staff_group: STAFF_GROUPS[person.index % 3]!,
    import_id: null,
    enrolled_at: now,
    enrolled_by: null,
    day_marks: person.marks,
    days_done: person.marks.replaceAll(/[-b]/g, '').length,
    items_done: 0,
    last_seen_at: lastSeen(person.behaviour),
  }))
}

function lastSeen(behaviour: Behaviour): Instant | null {
  if (behaviour === 'never-activated') return null
  return instantAt(behaviour === 'silent' ? '2025-06-12' : '2025-06-17', '19:30')
}

/** Attendance of the opening for everyone, and a later day for those who have one. */
async function writeExceptions(
  db: Db,
  cohortId: Id,
  people: readonly Person[],
  now: Instant,
): Promise<void> {
  const opening = (await findItems(db, cohortId)).find(({ kind }) => kind === 'attendance')
  if (!opening) return
  await insertInBatches(db, 'attendances', people, ({ id, enrolmentId, behaviour }) => ({
    id: newId(),
    enrolment_id: enrolmentId,
    item_id: opening.item_id,
    status: attendanceOf(behaviour),
    letter_number: '',
    recorded_at: instantAt('2025-06-10', '09:30'),
    recorded_by: id,
  }))
  const moved = people.filter(({ behaviour }) => behaviour === 'moved-day')
  await insertInBatches(db, 'own_dates', moved, ({ enrolmentId }) => ({
    id: newId(),
    enrolment_id: enrolmentId,
    day_id: opening.day_id,
    date: '2025-06-20',
    reason: 'Dinas luar',
    added_at: now,
    added_by: null,
  }))
}

function attendanceOf(behaviour: Behaviour): AttendancesTable['status'] {
  if (behaviour === 'absent') return 'tanpa-keterangan'
  return behaviour.startsWith('excused') ? 'izin' : 'hadir'
}
