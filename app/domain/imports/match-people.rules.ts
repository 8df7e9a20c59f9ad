import type { Employment, Id, StaffGroup } from '~db/schema'
import { nameKey } from '../people/name.rules'
import type { ImportedPerson } from './import.schema'

/** A person the database already knows, and where they stand in the cohort of the import. */
export interface ExistingPerson {
  id: Id
  name: string
  title_front: string
  title_back: string
  nip: string | null
  number: string
  employment: Employment | null
  staff_group: StaffGroup | null
  position: string
  grade: string
  email: string | null
  phone: string | null
  unit_id: Id | null
  appointed_on: string | null
  /** Null when not enrolled in this cohort. */
  enrolment_id: Id | null
  agency_id: Id | null
}

/** Existing people by everything an imported row may recognise them by. */
export interface ExistingPeople {
  byNip: ReadonlyMap<string, ExistingPerson>
  byNumber: ReadonlyMap<string, ExistingPerson>
  /** Only addresses that are sign-in names: those belong to one person. */
  byEmail: ReadonlyMap<string, ExistingPerson>
  /** Participants of this cohort; null where two share name and unit. */
  byNameAndUnit: ReadonlyMap<string, ExistingPerson | null>
}

export const nameAndUnitKey = (name: string, unitId: Id | null) => `${nameKey(name)}|${unitId}`

/**
 * Who each row means, or null for somebody new: by NIP, then participant number, then e-mail, then
 * the exact name in the same unit of this cohort. The weaker signs never join two different NIPs, and
 * nobody is meant by two rows.
 */
export function matchPeople(
  rows: readonly { person: ImportedPerson; unitId: Id | null }[],
  existing: ExistingPeople,
): (ExistingPerson | null)[] {
  const claimed = new Set<Id>()
  const claim = (found: ExistingPerson | null | undefined) => {
    if (!found || claimed.has(found.id)) return null
    claimed.add(found.id)
    return found
  }
  // All strong signs first, so that a weak one cannot take a person another row names by NIP.
  const strong = rows.map(({ person }) =>
    claim(
      (person.nip && existing.byNip.get(person.nip)) ||
        (person.number && existing.byNumber.get(person.number)) ||
        null,
    ),
  )
  return rows.map(({ person, unitId }, index) => {
    const known = strong[index]
    if (known) return known
    const candidates = [
      person.email && existing.byEmail.get(person.email),
      existing.byNameAndUnit.get(nameAndUnitKey(person.name, unitId)),
    ]
    for (const candidate of candidates)
      if (candidate && !(candidate.nip && person.nip)) {
        const found = claim(candidate)
        if (found) return found
      }
    return null
  })
}
