import { openToAll } from '~/http/page.server'
import { placeOf } from '~/http/places'

/** The front door sends everybody to their own place. */
export const loader = openToAll(({ actor, seeOther }) =>
  seeOther(actor.personId ? placeOf(actor) : '/masuk'),
)
