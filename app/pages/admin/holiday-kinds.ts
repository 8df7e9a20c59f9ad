import type { HolidayKind } from '~db/schema'

export const HOLIDAY_KINDS: Record<HolidayKind, string> = {
  'libur-nasional': 'Libur nasional',
  'cuti-bersama': 'Cuti bersama',
  'libur-daerah': 'Libur daerah',
}
