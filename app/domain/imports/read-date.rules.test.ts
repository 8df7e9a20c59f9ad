import { expect, it } from 'vitest'
import { readDate, writeDate } from './read-date.rules'

it.each([
  ['02-03-1997', '1997-03-02'],
  ['2/3/1997', '1997-03-02'],
  ['2.3.1997', '1997-03-02'],
  ['Pontianak, 02-03-1997', '1997-03-02'],
  ['1997-03-02', '1997-03-02'],
  ['2 Maret 1997', '1997-03-02'],
  ['17 Agt 2024', '2024-08-17'],
  ['45717', '2025-03-01'],
])('%s is %s', (written, day) => expect(readDate(written)).toEqual({ kind: 'day', day }))

it.each([
  ['31-02-1990', 'no-such-day'],
  ['02/28/1990', 'no-such-day'],
  ['00-01-1990', 'no-such-day'],
  ['proses', 'unreadable'],
  ['-', 'empty'],
  ['', 'empty'],
])('%s is %s', (written, kind) => expect(readDate(written)).toEqual({ kind }))

it('writes a day as offices do', () => expect(writeDate('1997-03-02')).toBe('02-03-1997'))
