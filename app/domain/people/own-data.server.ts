import type { Db, Id, Instant } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { forbidden, notFound } from '../refusal'
import { fullName } from './full-name.rules'

export interface OwnData {
  /** With titles, as it would be printed. */
  name: string
  nip: string | null
  number: string
  position: string
  grade: string
  unit: string | null
  email: string | null
  phone: string | null
  /** The cohorts the person learns in, newest first. */
  learnsIn: { enrolmentId: Id; name: string; enrolledAt: Instant }[]
}

/** What the platform knows about the signed-in person themselves. */
export async function ownData(db: Db, actor: Actor): Promise<OwnData> {
  const personId = actor.personId ?? forbidden()
  const person =
    (await db
      .selectFrom('people')
      .leftJoin('units', 'units.id', 'people.unit_id')
      .where('people.id', '=', personId)
      .selectAll('people')
      .select('units.name as unit')
      .executeTakeFirst()) ?? notFound()
  const enrolments = await db
    .selectFrom('enrolments')
    .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
    .where('enrolments.person_id', '=', personId)
    .orderBy('enrolments.enrolled_at', 'desc')
    .select(['enrolments.id', 'cohorts.name', 'enrolments.enrolled_at'])
    .execute()
  const { nip, number, position, grade, unit, email, phone } = person
  return {
    name: fullName(person),
    nip,
    number,
    position,
    grade,
    unit,
    email,
    phone,
    learnsIn: enrolments.map(({ id, name, enrolled_at }) => ({
      enrolmentId: id,
      name,
      enrolledAt: enrolled_at,
    })),
  }
}
