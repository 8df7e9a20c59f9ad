import { createHash } from 'node:crypto'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { newId } from '~/domain/ids'
import { findEnrolment } from '~/domain/progress/plan.queries.server'
import { completeItem, lockEnrolment } from '~/domain/progress/settle.server'
import type { Programme, ProgrammeItem } from '~/domain/programmes/programme'
import type { Db, Id, Instant } from '~db/schema'
import { budi } from './actors'
import { makeEnrolment } from './make'

/** A required lesson of a programme, under an item of the same id. */
export const lesson = (id: string, more: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  id,
  kind: 'lesson',
  title: `Materi ${id}`,
  required: true,
  minutes: 30,
  organiser: 'instansi',
  lesson: id,
  options: {},
  ...more,
})

/** A programme of online days: the items of each, by the day's id. */
export const programme = (days: Record<string, ProgrammeItem[]>): Programme => ({
  id: 'singkat',
  title: 'Singkat',
  summary: 'Dua hari.',
  status: 'terbit',
  days: Object.entries(days).map(([id, items]) => ({
    id,
    kind: 'online',
    title: `Hari ${id}`,
    agenda: 'Agenda',
    anchored: false,
    items,
  })),
})

let minute = 10
/** Each later than the one before. */
const publishedAt = (): Instant => `2025-06-01T00:${minute++}:00.000Z`

/** Publishes it, later than whatever was published before. */
export async function publish(db: Db, content: Programme): Promise<void> {
  const compiled = JSON.stringify(content)
  await db
    .insertInto('revisions')
    .values({
      id: newId(),
      thing: 'programme',
      thing_id: content.id,
      hash: createHash('sha256').update(compiled).digest('hex'),
      source: '',
      compiled,
      status: 'terbit',
      origin: 'file',
      author_id: null,
      created_at: publishedAt(),
    })
    .execute()
}

/** A cohort of that programme from 10 June 2025, a day is on time until one working day later; one person learns in it. */
export async function makeStory(db: Db, content: Programme) {
  await publish(db, content)
  const { id: cohortId } = await createCohort(db, budi(), {
    id: newId(),
    name: 'Singkat',
    programmeId: 'singkat',
    startsOn: '2025-06-10',
    basis: 'hari_kerja',
    workingWeek: 'senin-jumat',
    decreeNumber: '1',
    decreeDate: '2025-05-28',
    place: 'Aula',
    signatoryName: 'Budi Hartono',
    signatoryPosition: 'Kepala BKPSDM',
    onTimeDays: 1,
  })
  const { id: enrolmentId } = await makeEnrolment(db, { cohort_id: cohortId })
  return { cohortId, enrolmentId }
}

/** Somebody completes an item at that moment; answers whether its day became done by it. */
export async function finish(
  db: Db,
  enrolmentId: Id,
  done: { itemId: string; dayId: string; revisionId: Id },
  at: Instant,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockEnrolment(trx, enrolmentId)
    const enrolment = await findEnrolment(trx, enrolmentId)
    const { dayDone } = await completeItem(trx, enrolment!, { ...done, evidence: {} }, at)
    return dayDone
  })
}
