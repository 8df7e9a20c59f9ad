import { newId } from '~/domain/ids'
import type { Actor } from '~/domain/permissions/actor'
import type { Id, Instant } from '~db/schema'

/** Wednesday, 18 June 2025, 09.00 WIB: the seventh day of a cohort that began on 10 June. */
export const DAY_SEVEN: Instant = '2025-06-18T02:00:00.000Z'

const nobody: Omit<Actor, 'name' | 'now'> = {
  personId: null,
  administrator: false,
  trainerOf: [],
  contactOf: [],
  learnsIn: [],
}

/** Budi Hartono, administrator of BKPSDM. */
export function budi(now: Instant = DAY_SEVEN, personId: Id = newId()): Actor {
  return { ...nobody, personId, name: 'Budi Hartono', administrator: true, now }
}

/** Rina Kartika, trainer of these cohorts. */
export function rina(
  trainerOf: readonly Id[],
  now: Instant = DAY_SEVEN,
  personId: Id = newId(),
): Actor {
  return { ...nobody, personId, name: 'Rina Kartika', trainerOf, now }
}

/** Siti Rahmawati, learning where this enrolment says. */
export function siti(
  enrolment: { id: Id; cohort_id: Id; person_id: Id },
  now: Instant = DAY_SEVEN,
): Actor {
  return {
    ...nobody,
    personId: enrolment.person_id,
    name: 'Siti Rahmawati',
    learnsIn: [{ cohortId: enrolment.cohort_id, enrolmentId: enrolment.id }],
    now,
  }
}
