import type { Actor } from '~/domain/permissions/actor'
import { may } from '~/domain/permissions/may'
import { placeOf } from '~/http/places'

/** Who reads a guide, as its frame needs to know. */
export interface GuideVisitor {
  /** Where their work begins; null for a guest. */
  place: string | null
  name: string
  readsDrafts: boolean
}

export const guideVisitor = (actor: Actor): GuideVisitor => ({
  place: actor.personId ? placeOf(actor) : null,
  name: actor.name,
  readsDrafts: may(actor, { verb: 'read-drafts', thing: 'content' }),
})
