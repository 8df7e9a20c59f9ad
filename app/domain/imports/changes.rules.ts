import { STAFF_GROUP_NAMES } from '../people/staff-group.rules'
import type { PlacedUnit } from '../units/unit-rules.rules'
import type { UnitIds } from '../units/units.queries.server'
import { heldName, nameInSheet } from './held-name.rules'
import type { Change, ImportedPerson } from './import.schema'
import type { ExistingPerson } from './match-people.rules'
import { writeDate } from './read-date.rules'

/** Columns of `people` that a sheet may change. */
export type PersonPatch = Partial<
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

/** Where the sheet places a person; ids are null while the unit has no row yet. */
interface Place {
  placed: PlacedUnit | null
  unitIds: UnitIds | null
}

export interface Changes {
  patch: PersonPatch
  /** All of it in words, a name that stands included. */
  shown: Change[]
  /** Whether saving writes anything. */
  writes: boolean
  /** What becomes of a name that stands; null when the sheet has none other. */
  nameChoice: 'keep' | 'take' | null
}

/**
 * What the sheet would change of a person. An empty cell changes nothing, capitals alone are no change,
 * and a name that stands (see `heldName`) stays unless `takesName`.
 */
export function changesOf(
  person: ImportedPerson,
  existing: ExistingPerson,
  place: Place,
  takesName: boolean,
): Changes {
  const held = heldName(person, existing)
  const keeps = held !== null && !takesName
  const patch = patchFor(person, existing, keeps)
  const moved = moves(existing, place)
  const columns = (Object.keys(patch) as (keyof PersonPatch)[]).map((column) => ({
    label: LABELS[column],
    from: shown(column, existing[column]),
    to: shown(column, patch[column] ?? null),
    held: null,
  }))
  return {
    patch,
    shown: [...(keeps ? [held] : []), ...columns, ...moved],
    writes: columns.length > 0 || moved.length > 0,
    nameChoice: held && (keeps ? 'keep' : 'take'),
  }
}

function patchFor(
  person: ImportedPerson,
  existing: ExistingPerson,
  keepsName: boolean,
): PersonPatch {
  const wanted: PersonPatch = {
    ...(keepsName ? {} : nameInSheet(person, existing)),
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

/** Elsewhere than now; a unit without a row is elsewhere. Who is new to the cohort has no agency in it yet. */
function moves(existing: ExistingPerson, { placed, unitIds }: Place): Change[] {
  if (!placed) return []
  const to = placed.unit ?? placed.agency
  if (!unitIds || unitIds.unitId !== existing.unit_id) {
    const from = existing.unit_name ?? NOTHING
    // The unit of the same name under another agency.
    const name = from === to && placed.unit ? `${to} (${placed.agency})` : to
    return [{ label: 'Unit kerja', from, to: name, held: null }]
  }
  if (!existing.enrolment_id || unitIds.agencyId === existing.agency_id) return []
  const from = existing.agency_name ?? NOTHING
  return [{ label: 'Perangkat daerah', from, to: placed.agency, held: null }]
}

const NOTHING = 'kosong'

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

function shown(column: keyof PersonPatch, value: string | null): string {
  if (!value) return NOTHING
  if (column === 'appointed_on') return writeDate(value)
  if (column === 'staff_group') return STAFF_GROUP_NAMES[value as keyof typeof STAFF_GROUP_NAMES]
  return value.replaceAll('_', ' ')
}
