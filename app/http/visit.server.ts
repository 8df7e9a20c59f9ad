import type { Actor } from '~/domain/permissions/actor'
import { findActor } from '~/domain/permissions/find-actor.server'
import type { Db, Id, Instant } from '~db/schema'
import type { RequestContext } from './context'
import { readSessionToken } from './session-cookie.server'
import { findSession, noteVisit, type Session } from './sessions.server'

/** A signed-in person's request. */
export interface Visit {
  actor: Actor
  session: Session
  /** The enrolment this visit is about: the one chosen, else the newest; null for who learns nowhere. */
  learning: { cohortId: Id; enrolmentId: Id } | null
}

/** Who visits: asked once per request, however many loaders run. Null for a guest. */
export function visitOf(context: RequestContext, request: Request): Promise<Visit | null> {
  context.visit ??= findVisit(context, request)
  return context.visit
}

async function findVisit(context: RequestContext, request: Request): Promise<Visit | null> {
  const token = readSessionToken(context.env, request)
  if (!token) return null
  const now = context.clock()
  const visit = await visitByToken(context.db, token, now)
  if (visit) {
    await noteVisit(context.db, visit.session, visit.learning?.enrolmentId ?? null, now).catch(
      // Reading must go on when the disk is full.
      (error: unknown) => context.log.error({ err: error }, 'visit not noted'),
    )
  }
  return visit
}

async function visitByToken(db: Db, token: string, now: Instant): Promise<Visit | null> {
  const session = await findSession(db, token, now)
  if (!session) return null
  const actor = await findActor(db, { id: session.personId, name: session.personName }, now)
  const chosen = actor.learnsIn.find((one) => one.enrolmentId === session.enrolmentId)
  return { actor, session, learning: chosen ?? actor.learnsIn[0] ?? null }
}
