import type { Id } from '~db/schema'
import { forbidden } from '../refusal'
import type { Actor } from './actor'

/**
 * Every question of the kind "may this person …", in one place. A thing is named by the least that
 * decides it, so pages and domain functions ask the same rule.
 */
export type Question =
  | { verb: 'steer'; thing: 'agency' }
  | { verb: 'steer' | 'watch'; thing: 'cohort'; cohortId: Id }
  | { verb: 'read-drafts'; thing: 'content' }
  | { verb: 'learn'; thing: 'enrolment'; enrolmentId: Id }

export function may(actor: Actor, question: Question): boolean {
  switch (question.thing) {
    case 'agency':
      return actor.administrator
    case 'cohort':
      return (
        actor.administrator ||
        (question.verb === 'watch' && actor.trainerOf.includes(question.cohortId))
      )
    case 'content':
      return actor.administrator || actor.trainerOf.length > 0
    case 'enrolment':
      return actor.learnsIn.some((learning) => learning.enrolmentId === question.enrolmentId)
  }
}

/** Refuses with "forbidden" unless `may` agrees. */
export function must(actor: Actor, question: Question): void {
  if (!may(actor, question)) forbidden()
}
