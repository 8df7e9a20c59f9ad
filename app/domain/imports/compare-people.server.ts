import type { Db, Id } from '~db/schema'
import { placeUnit, type PlacedUnit, type UnitRules } from '../units/unit-rules.rules'
import type { UnitDirectory, UnitIds } from '../units/units.queries.server'
import type { Clash } from './clashes.rules'
import { movesUnit, patchFor } from './changes.rules'
import { loadExistingPeople } from './existing-people.queries.server'
import type { ImportedPerson } from './import.schema'
import { matchPeople, type ExistingPerson } from './match-people.rules'

/** A person of the sheet beside what the database knows. */
export interface ComparedPerson {
  verdict: 'new' | 'update' | 'same'
  person: ImportedPerson
  existing: ExistingPerson | null
  /** What keeps the person out, although the row alone is sound. */
  clash: Clash | null
  /** Null when the sheet names no unit. */
  placed: PlacedUnit | null
  /** Null also while the unit has no row yet. */
  unitIds: UnitIds | null
}

/**
 * Compares imported people with the database, in their order. `new` is new to this cohort: the person
 * may be known from another one.
 */
export async function comparePeople(
  db: Db,
  cohortId: Id,
  people: readonly ImportedPerson[],
  rules: UnitRules,
  directory: UnitDirectory,
): Promise<ComparedPerson[]> {
  const place = rememberPlaces(rules, directory)
  const rows = people.map((person) => ({ person, ...place(person) }))
  const existing = await loadExistingPeople(db, cohortId, people)
  const matches = matchPeople(
    rows.map(({ person, unitIds }) => ({ person, unitId: unitIds?.unitId ?? null })),
    existing,
  )
  return rows.map((row, index) => {
    const { existing: known, clash } = matches[index]!
    return { ...row, existing: known, clash, verdict: verdictOf(row, known) }
  })
}

function verdictOf(
  { person, placed, unitIds }: Pick<ComparedPerson, 'person' | 'placed' | 'unitIds'>,
  existing: ExistingPerson | null,
): ComparedPerson['verdict'] {
  if (!existing?.enrolment_id) return 'new'
  const patch = patchFor(person, existing)
  const changed = Object.keys(patch).length > 0 || movesUnit(existing, placed, unitIds)
  return changed ? 'update' : 'same'
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
