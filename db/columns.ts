/** What a column may hold, the same on both engines. */

export type Id = string
/** `2025-06-18T00:15:00.000Z`, always UTC with milliseconds, so that text order is time order. */
export type Instant = string
/** `2025-06-18`, a calendar day in Pontianak (WIB). */
export type IsoDate = string
/** JSON text; the owning domain parses it with its zod schema. */
export type Json = string
export type Flag = 0 | 1

export type Employment = 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PARUH_WAKTU'
export type StaffGroup = 'teknis' | 'guru' | 'kesehatan'
export type DayKind = 'opening' | 'online' | 'self-study'
export type ItemKind = 'lesson' | 'test' | 'attendance' | 'journal' | 'survey' | 'external'
export type Organiser = 'instansi' | 'LAN'
export type CountBasis = 'hari_kerja' | 'hari_kalender'
export type WorkingWeek = 'senin-jumat' | 'senin-sabtu'
export type HolidayKind = 'libur-nasional' | 'cuti-bersama' | 'libur-daerah'
