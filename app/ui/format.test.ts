import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatDay,
  formatDayNoWeekday,
  formatDayRange,
  formatDayShort,
  formatInstant,
  formatNip,
  formatNumber,
  formatPercent,
  formatTime,
  initials,
  maskNip,
} from './format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('days', () => {
  test('are written in Indonesian, long and short', () => {
    expect(plain(formatDay('2025-06-18'))).toBe('Rabu, 18 Juni 2025')
    expect(plain(formatDayShort('2025-06-18'))).toBe('Rab, 18 Jun')
    expect(plain(formatDayNoWeekday('2025-07-08'))).toBe('8 Juli 2025')
  })

  test('every weekday and month has its name', () => {
    const days = Array.from({ length: 12 }, (_, month) => {
      const iso = `2025-${String(month + 1).padStart(2, '0')}-01`
      return plain(formatDay(iso))
    })
    expect(days).toEqual([
      'Rabu, 1 Januari 2025',
      'Sabtu, 1 Februari 2025',
      'Sabtu, 1 Maret 2025',
      'Selasa, 1 April 2025',
      'Kamis, 1 Mei 2025',
      'Minggu, 1 Juni 2025',
      'Selasa, 1 Juli 2025',
      'Jumat, 1 Agustus 2025',
      'Senin, 1 September 2025',
      'Rabu, 1 Oktober 2025',
      'Sabtu, 1 November 2025',
      'Senin, 1 Desember 2025',
    ])
  })

  test('a range names month and year twice only when they change', () => {
    expect(plain(formatDayRange('2025-06-19', '2025-06-20'))).toBe('19 sampai 20 Juni 2025')
    expect(plain(formatDayRange('2025-06-10', '2025-07-08'))).toBe('10 Juni sampai 8 Juli 2025')
    expect(plain(formatDayRange('2025-12-29', '2026-01-05'))).toBe(
      '29 Desember 2025 sampai 5 Januari 2026',
    )
  })

  test('number and month stay on one line', () => {
    expect(formatDayShort('2025-06-18')).toContain('18\u00a0Jun')
  })
})

describe('times', () => {
  test('are WIB with a dot', () => {
    expect(plain(formatTime('2025-06-18T00:30:00.000Z'))).toBe('pukul 07.30 WIB')
  })

  test('late evening UTC is the next day in Pontianak', () => {
    expect(plain(formatInstant('2025-06-17T17:05:00.000Z'))).toBe(
      'Rabu, 18 Juni 2025 pukul 00.05 WIB',
    )
  })
})

describe('numbers', () => {
  test.each([
    [589, '589'],
    [1234, '1.234'],
    [1234567.5, '1.234.567,5'],
    [0, '0'],
    [-1200, '−1.200'],
    [-0.001, '0'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('per cent is whole, and of nobody zero', () => {
    expect(formatPercent(220, 589)).toBe('37%')
    expect(formatPercent(0, 0)).toBe('0%')
  })

  test('a unit stays with its number', () => {
    expect(formatCount(1204, 'orang')).toBe('1.204\u00a0orang')
    expect(plain(formatBytes(24_100))).toBe('24 KB')
    expect(plain(formatBytes(1_600_000))).toBe('1,6 MB')
  })
})

describe('names', () => {
  test('initials are the first and the last', () => {
    expect(initials('Siti Nur Rahmawati')).toBe('SR')
    expect(initials('Suharto')).toBe('S')
    expect(initials('')).toBe('')
  })
})

describe('NIP', () => {
  test('is grouped 8 6 1 3', () => {
    expect(plain(formatNip('199611302025212935'))).toBe('19961130 202521 2 935')
  })

  test('masked, it hides the birth date', () => {
    expect(plain(maskNip('199611302025212935'))).toBe('•••••••• •••••• 2 935')
  })
})
