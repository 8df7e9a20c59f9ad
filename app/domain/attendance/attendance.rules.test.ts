import { describe, expect, it } from 'vitest'
import { changedEntries, type AttendanceEntry } from './attendance.rules'
import { attendanceFormSchema } from './attendance.schema'

const entry = (
  enrolmentId: string,
  status: AttendanceEntry['status'],
  letterNumber = '',
): AttendanceEntry => ({ enrolmentId, status, letterNumber })

const read = (input: Record<string, unknown>) => attendanceFormSchema.safeParse(input)

describe('changed entries', () => {
  it('leave out what already counts', () => {
    const newest = new Map([
      ['siti', { status: 'hadir' as const, letterNumber: '' }],
      ['agus', { status: 'izin' as const, letterNumber: '' }],
    ])
    const entries = [
      entry('siti', 'hadir'),
      entry('agus', 'izin', '800/12/BKPSDM'),
      entry('dewi', 'hadir'),
    ]
    expect(changedEntries(entries, newest)).toEqual(entries.slice(1))
  })

  it('take the last of two for one person', () => {
    expect(changedEntries([entry('siti', 'hadir'), entry('siti', 'sakit')], new Map())).toEqual([
      entry('siti', 'sakit'),
    ])
  })
})

describe('the attendance form', () => {
  it('reads the rows of a page in order and leaves those without a status alone', () => {
    expect(
      read({
        peserta: ['siti', 'agus'],
        status: ['', 'tugas-dinas'],
        surat: ['', ' 094/7/DISHUB '],
      }).data,
    ).toEqual([entry('agus', 'tugas-dinas', '094/7/DISHUB')])
  })

  it('refuses rows that do not fit together, an unknown status and a story instead of a number', () => {
    expect(read({ peserta: ['siti'], status: [], surat: [''] }).success).toBe(false)
    expect(read({ peserta: ['siti'], status: ['opname'], surat: [''] }).success).toBe(false)
    expect(read({ peserta: ['siti'], status: ['sakit'], surat: ['x'.repeat(61)] }).success).toBe(
      false,
    )
  })
})
