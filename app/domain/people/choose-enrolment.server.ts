import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'

/** Which of one's cohorts this session is about, for who learns in several. */
export async function chooseEnrolment(
  db: Db,
  actor: Actor,
  input: { sessionId: Id; enrolmentId: Id },
): Promise<void> {
  must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
  await db
    .updateTable('sessions')
    .set({ enrolment_id: input.enrolmentId })
    .where('id', '=', input.sessionId)
    .where('person_id', '=', actor.personId)
    .execute()
}
