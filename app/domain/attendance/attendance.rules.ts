import type { AttendancesTable } from '~db/schema'

export type AttendanceStatus = AttendancesTable['status']

/** In the order of the choice on screen. */
export const ATTENDANCE_STATUSES = [
  'hadir',
  'daring',
  'izin',
  'sakit',
  'tugas-dinas',
  'tanpa-keterangan',
] as const satisfies readonly AttendanceStatus[]

export const ATTENDANCE_WORDS: Record<AttendanceStatus, string> = {
  hadir: 'Hadir di tempat',
  daring: 'Hadir daring',
  izin: 'Izin',
  sakit: 'Sakit',
  'tugas-dinas': 'Tugas dinas',
  'tanpa-keterangan': 'Tanpa keterangan',
}

/** One person's attendance as entered. */
export interface AttendanceEntry {
  enrolmentId: string
  status: AttendanceStatus
  /** Number of the letter, never its medical content. */
  letterNumber: string
}

/** Head counts by newest status. */
export type AttendanceCounts = Record<AttendanceStatus | 'unrecorded', number>

export function emptyCounts(): AttendanceCounts {
  return {
    hadir: 0,
    daring: 0,
    izin: 0,
    sakit: 0,
    'tugas-dinas': 0,
    'tanpa-keterangan': 0,
    unrecorded: 0,
  }
}

/** The entries that say something new; a repeat of what already counts is not written again. */
export function changedEntries(
  entries: readonly AttendanceEntry[],
  newest: ReadonlyMap<string, Pick<AttendanceEntry, 'status' | 'letterNumber'>>,
): AttendanceEntry[] {
  const last = new Map(entries.map((entry) => [entry.enrolmentId, entry]))
  return [...last.values()].filter((entry) => {
    const before = newest.get(entry.enrolmentId)
    return before?.status !== entry.status || before.letterNumber !== entry.letterNumber
  })
}

/** The entries of people about whom nothing was recorded yet. */
export function unrecordedEntries(
  entries: readonly AttendanceEntry[],
  newest: ReadonlyMap<string, unknown>,
): AttendanceEntry[] {
  return entries.filter(({ enrolmentId }) => !newest.has(enrolmentId))
}
