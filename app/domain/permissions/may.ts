import type { Id } from '~db/schema'
import { forbidden } from '../refusal'
import type { Actor } from './actor'

/** Whom a guide is written for; whoever may do their work may read it. */
export const GUIDE_AUDIENCES = ['peserta', 'admin', 'pengajar'] as const
export type GuideAudience = (typeof GUIDE_AUDIENCES)[number]

/**
 * Every question of the kind "may this person …", in one place. A thing is named by the least that
 * decides it, so pages and domain functions ask the same rule.
 */
export type Question =
  | { verb: 'steer'; thing: 'agency' }
  | { verb: 'steer' | 'watch'; thing: 'cohort'; cohortId: Id }
  | { verb: 'read-drafts'; thing: 'content' }
  | { verb: 'read'; thing: 'guide'; audience: GuideAudience }
  | { verb: 'learn'; thing: 'enrolment'; enrolmentId: Id }
  | { verb: 'read'; thing: 'certificate'; enrolmentId: Id; cohortId: Id }

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
    case 'guide':
      return mayReadGuide(actor, question.audience)
    case 'certificate':
      return (
        may(actor, { verb: 'steer', thing: 'cohort', cohortId: question.cohortId }) ||
        may(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: question.enrolmentId })
      )
    case 'enrolment':
      return actor.learnsIn.some((learning) => learning.enrolmentId === question.enrolmentId)
  }
}

function mayReadGuide(actor: Actor, audience: GuideAudience): boolean {
  switch (audience) {
    // Also for guests: signing in may be what somebody needs help with.
    case 'peserta':
      return true
    case 'pengajar':
      return may(actor, { verb: 'read-drafts', thing: 'content' })
    case 'admin':
      return actor.administrator
  }
}

/** Refuses with "forbidden" unless `may` agrees. */
export function must(actor: Actor, question: Question): void {
  if (!may(actor, question)) forbidden()
}
