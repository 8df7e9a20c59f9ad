import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Id, Instant } from '~db/schema'
import { newId } from '../ids'
import { unitKey } from './unit-name.rules'
import { worksInShifts, type PlacedUnit, type UnitRules } from './unit-rules.rules'
import { platformUnitRules } from './platform-unit-rules.server'

/** The platform's rules and what administrators corrected, newest first. */
export async function loadUnitRules(db: Db): Promise<UnitRules> {
  const rows = await db
    .selectFrom('unit_rules')
    .select(['match', 'pattern', 'agency_name as agency'])
    .where('origin', '=', 'administrator')
    .orderBy('added_at', 'desc')
    .execute()
  return { corrections: rows, platform: platformUnitRules() }
}

/** Where a person works: both ids are the agency's for who works at the agency itself. */
export interface UnitIds {
  agencyId: Id
  unitId: Id
}

/** Finds the ids of placed units by their names. */
export interface UnitDirectory {
  idsOf(placed: PlacedUnit): UnitIds | null
}

export async function loadUnitDirectory(db: Db): Promise<UnitDirectory> {
  return directoryOf(await loadUnitIds(db))
}

/** The ids of these units, made where they are missing. */
export async function ensureUnits(
  trx: Db,
  placed: readonly PlacedUnit[],
  rules: UnitRules,
  now: Instant,
): Promise<UnitDirectory> {
  const ids = await loadUnitIds(trx)
  // Agencies first, in a statement of their own: units refer to them.
  for (const level of ['agency', 'unit'] as const) {
    const missing = placed.flatMap(({ agency, unit }) => {
      const name = level === 'agency' ? agency : unit
      if (name === null) return []
      const parentId = level === 'agency' ? null : ids.get(placeKey(null, agency))!
      const key = placeKey(parentId, name)
      if (ids.has(key)) return []
      ids.set(key, newId())
      return [{ key, parentId, name }]
    })
    await insertInBatches(trx, 'units', missing, ({ key, parentId, name }) => ({
      id: ids.get(key)!,
      parent_id: parentId,
      name,
      name_key: unitKey(name),
      shift_work: worksInShifts(name, rules.platform) ? (1 as const) : (0 as const),
      created_at: now,
    }))
  }
  return directoryOf(ids)
}

async function loadUnitIds(db: Db): Promise<Map<string, Id>> {
  const rows = await db.selectFrom('units').select(['id', 'parent_id', 'name_key']).execute()
  return new Map(rows.map((row) => [`${row.parent_id ?? ''}|${row.name_key}`, row.id]))
}

function directoryOf(ids: ReadonlyMap<string, Id>): UnitDirectory {
  return {
    idsOf({ agency, unit }) {
      const agencyId = ids.get(placeKey(null, agency))
      if (!agencyId) return null
      const unitId = unit === null ? agencyId : ids.get(placeKey(agencyId, unit))
      return unitId ? { agencyId, unitId } : null
    },
  }
}

const placeKey = (parentId: Id | null, name: string) => `${parentId ?? ''}|${unitKey(name)}`
