/** Units and the calendar. */
import type { Id, Instant, IsoDate, Flag, HolidayKind } from '../columns'

/** Two levels: an agency (perangkat daerah, parent_id null) and the units below it. */
export interface UnitsTable {
  id: Id
  parent_id: Id | null
  name: string
  /** The name folded for comparison; unique under its parent. */
  name_key: string
  /** Units with shifts are given more days before silence is noted. */
  shift_work: Flag
  created_at: Instant
}

/** Which agency a unit name belongs to; the administrator's corrections come before the platform's rules. */
export interface UnitRulesTable {
  id: Id
  match: 'exact' | 'prefix' | 'contains'
  pattern: string
  agency_name: string
  origin: 'platform' | 'administrator'
  added_at: Instant
  added_by: Id | null
}

export interface HolidaysTable {
  id: Id
  date: IsoDate
  name: string
  kind: HolidayKind
  decree: string
  certainty: string
  added_at: Instant
  added_by: Id | null
  removed_at: Instant | null
  removed_by: Id | null
}
