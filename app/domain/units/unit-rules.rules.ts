import { unitKey, unitTitle } from './unit-name.rules'

/** One line of "whose name is like this belongs to that agency". */
export interface UnitRule {
  match: 'exact' | 'prefix' | 'contains'
  /** Folded by `unitKey`. */
  pattern: string
  agency: string
}

/** What the platform knows about the city's units before anybody corrects it. */
export interface PlatformUnitRules {
  /** Beginnings of names that are agencies themselves. */
  agencies: readonly string[]
  rules: readonly UnitRule[]
  /** Words in the names of units that work in shifts. */
  shiftWork: readonly string[]
}

export interface UnitRules {
  /** What administrators corrected, newest first; these win. */
  corrections: readonly UnitRule[]
  platform: PlatformUnitRules
}

/** Why a unit is placed under its agency; screens say it beside the proposal. */
export type PlacingSource = 'correction' | 'sheet' | 'rule' | 'itself' | 'unknown'

export interface PlacedUnit {
  agency: string
  /** Null when the unit is the agency itself. */
  unit: string | null
  source: PlacingSource
}

/**
 * Places a unit under its agency: an administrator's correction, else the agency the sheet names, else
 * a rule of the platform; an unknown unit stands by itself until somebody says otherwise.
 * Null when the row names neither a unit nor an agency.
 */
export function placeUnit(
  unit: string,
  agencyInSheet: string,
  rules: UnitRules,
): PlacedUnit | null {
  const name = unit || agencyInSheet
  if (name === '') return null
  const key = unitKey(name)
  const place = (agency: string, source: PlacingSource): PlacedUnit => ({
    agency: unitTitle(agency),
    unit: unitKey(agency) === key ? null : unitTitle(name),
    source,
  })
  const correction = rules.corrections.find((rule) => matches(rule, key))
  if (correction) return place(correction.agency, 'correction')
  if (agencyInSheet !== '') return place(agencyInSheet, 'sheet')
  if (rules.platform.agencies.some((start) => startsWithWord(key, start)))
    return place(name, 'itself')
  const rule = rules.platform.rules.find((candidate) => matches(candidate, key))
  return rule ? place(rule.agency, 'rule') : place(name, 'unknown')
}

/** Units with shifts are given more days before silence is noted. */
export function worksInShifts(unit: string, platform: PlatformUnitRules): boolean {
  const key = ` ${unitKey(unit)} `
  return platform.shiftWork.some((words) => key.includes(` ${words} `))
}

function matches(rule: UnitRule, key: string): boolean {
  switch (rule.match) {
    case 'exact':
      return key === rule.pattern
    case 'prefix':
      return startsWithWord(key, rule.pattern)
    case 'contains':
      return ` ${key} `.includes(` ${rule.pattern} `)
  }
}

const startsWithWord = (key: string, start: string) => `${key} `.startsWith(`${start} `)
