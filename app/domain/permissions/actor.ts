import type { Id, Instant } from '~db/schema'

/** Who asks, and when. Made once per request (or command) and handed to every domain function. */
export interface Actor {
  /** Null for the platform itself (commands, synchronisation). */
  personId: Id | null
  name: string
  administrator: boolean
  /** Cohorts this person trains. */
  trainerOf: readonly Id[]
  /** Units this person is the contact of. */
  contactOf: readonly Id[]
  /** Cohorts this person learns in, newest first. */
  learnsIn: readonly { cohortId: Id; enrolmentId: Id }[]
  now: Instant
}

/** The platform acting by itself: commands run by the operator, start-up, seeds. */
export function platformActor(now: Instant): Actor {
  return {
    personId: null,
    name: 'Sistem',
    administrator: true,
    trainerOf: [],
    contactOf: [],
    learnsIn: [],
    now,
  }
}

/** Somebody who has not signed in. */
export function guestActor(now: Instant): Actor {
  return { ...platformActor(now), name: 'Tamu', administrator: false }
}
