import type { Db, Id } from '~db/schema'
import { placeUnit, type PlacedUnit, type UnitRules } from '../units/unit-rules.rules'
import type { UnitDirectory, UnitIds } from '../units/units.queries.server'
import type { Clash } from './clashes.rules'
import { changesOf, type Changes } from './changes.rules'
import { loadExistingPeople } from './existing-people.queries.server'
import type { ImportedPerson } from './import.schema'
import { matchPeople, type ExistingPerson } from './match-people.rules'

/** `known` is new to this cohort alone: the platform knows the person from elsewhere. */
export type AcceptedVerdict = 'new' | 'known' | 'update' | 'same'

/** A person of the sheet beside what the database knows. */
export interface ComparedPerson {
  verdict: AcceptedVerdict
  person: ImportedPerson
  existing: ExistingPerson | null
  /** What keeps the person out, although the row alone is sound. */
  clash: Clash | null
  /** Null when the sheet names no unit. */
  placed: PlacedUnit | null
  /** Null also while the unit has no row yet. */
  unitIds: UnitIds | null
  /** Of somebody known. */
  changes: Changes
}

/** Compares imported people with the database, in their order; `takesName` as in `changesOf`. */
export async function comparePeople(
  db: Db,
  cohortId: Id,
  people: readonly { person: ImportedPerson; takesName: boolean }[],
  rules: UnitRules,
  directory: UnitDirectory,
): Promise<ComparedPerson[]> {
  const place = rememberPlaces(rules, directory)
  const rows = people.map((one) => ({ ...one, ...place(one.person) }))
  const existing = await loadExistingPeople(
    db,
    cohortId,
    rows.map(({ person }) => person),
  )
  const matches = matchPeople(
    rows.map(({ person, unitIds }) => ({ person, unitId: unitIds?.unitId ?? null })),
    existing,
  )
  return rows.map(({ takesName, ...row }, index) => {
    const { existing: known, clash } = matches[index]!
    const changes = known ? changesOf(row.person, known, row, takesName) : NO_CHANGES
    return { ...row, existing: known, clash, changes, verdict: verdictOf(known, changes) }
  })
}

const NO_CHANGES: Changes = { patch: {}, shown: [], writes: false, nameChoice: null }

function verdictOf(existing: ExistingPerson | null, { writes }: Changes): AcceptedVerdict {
  if (!existing) return 'new'
  if (!existing.enrolment_id) return 'known'
  return writes ? 'update' : 'same'
}

/** Places each unit name once: a sheet has far fewer units than rows. */
export function rememberPlaces(rules: UnitRules, directory: UnitDirectory) {
  const places = new Map<string, Pick<ComparedPerson, 'placed' | 'unitIds'>>()
  return ({ unit, agency }: Pick<ImportedPerson, 'unit' | 'agency'>) => {
    const key = `${agency}|${unit}`
    let place = places.get(key)
    if (!place) {
      const placed = placeUnit(unit, agency, rules)
      place = { placed, unitIds: placed && directory.idsOf(placed) }
      places.set(key, place)
    }
    return place
  }
}
