import { platformActor } from '~/domain/permissions/actor'
import { syncProgrammes } from '~/domain/programmes/sync.server'
import { createSessionFor } from '~/http/sessions.server'
import type { Db, Id } from '~db/schema'
import { DAY_SEVEN } from './actors'
import { makeCohort, makeEnrolment, makePerson, makeRole } from './make'

export const VISITORS = [
  'guest',
  'participant',
  'other participant',
  'trainer',
  'administrator',
] as const
export type Visitor = (typeof VISITORS)[number]

/** A URL of the site map with real names in the place of its parameters. */
export function pathWith(names: Record<string, string>, url: string): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? 'tidak-ada')
}

/**
 * Siti learns in a cohort that Rina trains; Joko learns in another; Budi runs the agency. Answers a
 * session's token for each, and the names of Siti's things for `pathWith`.
 */
export async function makeCast(db: Db) {
  await syncProgrammes(db, platformActor(DAY_SEVEN), 'content')
  const { id: programme_revision_id } = await db
    .selectFrom('revisions')
    .select('id')
    .where('thing_id', '=', 'orientasi-pppk')
    .executeTakeFirstOrThrow()
  const { cohort, days, items } = await makeCohort(db, { programme_revision_id })
  const elsewhere = await makeCohort(db, {
    programme_revision_id,
    days: [{ day_id: 'hari-lain', date: '2025-06-18' }],
  })
  const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
  const other = await makePerson(db, { name: 'Joko Susilo' })
  await makeEnrolment(db, { cohort_id: elsewhere.cohort.id, person_id: other.id })
  const rina = await makePerson(db, { name: 'Rina Kartika' })
  await makeRole(db, { person_id: rina.id, role: 'trainer', cohort_id: cohort.id })
  const budi = await makePerson(db, { name: 'Budi Hartono' })
  await makeRole(db, { person_id: budi.id, role: 'administrator' })

  const begin = (personId: Id) =>
    createSessionFor(db, personId, { device: 'own', label: 'uji', now: DAY_SEVEN })
  const tokens: Record<Visitor, string | null> = {
    guest: null,
    participant: await begin(enrolment.person_id),
    'other participant': await begin(other.id),
    trainer: await begin(rina.id),
    administrator: await begin(budi.id),
  }
  const names = {
    cohort: cohort.slug,
    enrolment: enrolment.id,
    day: days[0]!.day_id,
    item: items[0]!.item_id,
    part: 'pertama',
    guide: 'peserta',
  }
  return { tokens, names }
}
