import type { Employment, Id, StaffGroup } from '~db/schema'
import { nameKey } from '../people/name.rules'
import { findClashes, type Clash } from './clashes.rules'
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
  unit_name: string | null
  appointed_on: string | null
  /** How the person last asked their name to read, once BKPSDM settled it; null when they never did. */
  asked_name: string | null
  /** The name with its titles that the person last confirmed for the certificate; null when never. */
  confirmed_name: string | null
  /** Null when not enrolled in this cohort. */
  enrolment_id: Id | null
  agency_id: Id | null
  agency_name: string | null
}

/** Existing people by everything an imported row may recognise them by. */
export interface ExistingPeople {
  byNip: ReadonlyMap<string, ExistingPerson>
  byNumber: ReadonlyMap<string, ExistingPerson>
  /** Only addresses that are sign-in names: those belong to one person. */
  byEmail: ReadonlyMap<string, ExistingPerson>
  /** Participants of this cohort; several where they share name and unit. */
  byNameAndUnit: ReadonlyMap<string, readonly ExistingPerson[]>
}

interface Match {
  existing: ExistingPerson | null
  /** A clashing row means nobody. */
  clash: Clash | null
}

interface Row {
  person: ImportedPerson
  unitId: Id | null
}

export const nameAndUnitKey = (name: string, unitId: Id | null) => `${nameKey(name)}|${unitId}`

/**
 * Who each row means, null for somebody new: by NIP, then participant number, then e-mail, then
 * the exact name in the same unit of this cohort. The weaker signs never join two different NIPs, and
 * nobody is meant by two rows.
 */
export function matchPeople(rows: readonly Row[], existing: ExistingPeople): Match[] {
  const clashes = findClashes(
    rows.map(({ person }) => person),
    existing,
  )
  const claimed = new Set<Id>()
  const isFree = ({ id }: ExistingPerson) => !claimed.has(id)
  const found: (ExistingPerson | null)[] = rows.map(() => null)
  // One sign after the other over all rows, so that a weak one cannot take a person another row names by NIP.
  for (const meantBy of [byNumbers, byEmail, byNameAndPhone, byNameAlone]) {
    rows.forEach((row, index) => {
      const person = found[index] || clashes[index] ? undefined : meantBy(row, existing, isFree)
      if (!person || !isFree(person)) return
      claimed.add(person.id)
      found[index] = person
    })
  }
  return found.map((person, index) => ({ existing: person, clash: clashes[index] ?? null }))
}

type MeantBy = (
  row: Row,
  existing: ExistingPeople,
  isFree: (candidate: ExistingPerson) => boolean,
) => ExistingPerson | undefined

const byNumbers: MeantBy = ({ person }, { byNip, byNumber }) =>
  (person.nip ? byNip.get(person.nip) : undefined) ??
  (person.number ? byNumber.get(person.number) : undefined)

/** An office lends its address to a colleague: without a word of the name in common it is somebody else. */
const byEmail: MeantBy = ({ person }, existing) => {
  const candidate = person.email ? existing.byEmail.get(person.email) : undefined
  return candidate && !(candidate.nip && person.nip) && shareAWord(candidate.name, person.name)
    ? candidate
    : undefined
}

const byNameAndPhone: MeantBy = (row, existing) =>
  namesakes(row, existing).find(({ phone }) => phone !== null && phone === row.person.phone)

/** Of several namesakes only the one whose telephone does not speak against it. */
const byNameAlone: MeantBy = (row, existing, isFree) => {
  const all = namesakes(row, existing)
  if (all.length === 1) return all[0]
  const possible = all.filter(
    (candidate) => isFree(candidate) && !(candidate.phone && row.person.phone),
  )
  return possible.length === 1 ? possible[0] : undefined
}

function namesakes({ person, unitId }: Row, { byNameAndUnit }: ExistingPeople) {
  const all = byNameAndUnit.get(nameAndUnitKey(person.name, unitId)) ?? []
  return all.filter((candidate) => !(candidate.nip && person.nip))
}

function shareAWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(one))
  return wordsOf(other).some((word) => words.has(word))
}

const wordsOf = (name: string) =>
  nameKey(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
