import { nameKey, splitName } from '../people/name.rules'
import { STAFF_GROUP_NAMES } from '../people/staff-group.rules'
import type { PlacedUnit } from '../units/unit-rules.rules'
import type { UnitIds } from '../units/units.queries.server'
import type { ImportedPerson } from './import.schema'
import type { ExistingPerson } from './match-people.rules'
import { writeDate } from './read-date.rules'

/** Columns of `people` that a sheet may change. */
type PersonPatch = Partial<
  Pick<
    ExistingPerson,
    | 'name'
    | 'title_front'
    | 'title_back'
    | 'nip'
    | 'employment'
    | 'staff_group'
    | 'position'
    | 'grade'
    | 'email'
    | 'phone'
    | 'appointed_on'
  >
>

/**
 * What the sheet would change. An empty cell changes nothing, capitals alone are no change, and a name
 * that was put right at its owner's request stands: the office's sheet still has the old one.
 */
export function patchFor(person: ImportedPerson, existing: ExistingPerson): PersonPatch {
  const naming: PersonPatch = {
    name: nameKey(person.name) === nameKey(existing.name) ? existing.name : person.name,
    title_front: person.titleFront,
    title_back: person.titleBack,
  }
  const wanted: PersonPatch = {
    ...(isAsAsked(existing) ? {} : naming),
    nip: person.nip,
    employment: person.employment,
    staff_group: person.staffGroup,
    position: person.position,
    grade: person.grade,
    email: person.email,
    phone: person.phone,
    appointed_on: person.appointedOn,
  }
  const changed = Object.entries(wanted).filter(
    ([column, value]) => value && value !== existing[column as keyof PersonPatch],
  )
  return Object.fromEntries(changed) as PersonPatch
}

function isAsAsked({ asked_name, name, title_front, title_back }: ExistingPerson): boolean {
  if (asked_name === null) return false
  const asked = splitName(asked_name)
  return asked.name === name && asked.titleFront === title_front && asked.titleBack === title_back
}

/** True when the sheet places the person elsewhere than they are now; a unit not yet known is elsewhere. */
export function movesUnit(
  existing: ExistingPerson,
  placed: PlacedUnit | null,
  ids: UnitIds | null,
): boolean {
  if (!placed) return false
  if (!ids) return true
  return ids.unitId !== existing.unit_id || ids.agencyId !== existing.agency_id
}

const LABELS: Record<keyof PersonPatch, string> = {
  name: 'Nama',
  title_front: 'Gelar depan',
  title_back: 'Gelar belakang',
  nip: 'NIP',
  employment: 'Jenis ASN',
  staff_group: 'Jenis tenaga',
  position: 'Jabatan',
  grade: 'Golongan',
  email: 'Email',
  phone: 'Nomor HP',
  appointed_on: 'TMT',
}

export interface Change {
  label: string
  /** As screens show it; "kosong" for nothing. */
  from: string
  to: string
}

/** The changes in words, for the preview. */
export function describeChanges(person: ImportedPerson, existing: ExistingPerson): Change[] {
  const patch = patchFor(person, existing)
  return (Object.keys(patch) as (keyof PersonPatch)[]).map((column) => ({
    label: LABELS[column],
    from: shown(column, existing[column]),
    to: shown(column, patch[column] ?? null),
  }))
}

function shown(column: keyof PersonPatch, value: string | null): string {
  if (!value) return 'kosong'
  if (column === 'appointed_on') return writeDate(value)
  if (column === 'staff_group') return STAFF_GROUP_NAMES[value as keyof typeof STAFF_GROUP_NAMES]
  return value.replaceAll('_', ' ')
}
