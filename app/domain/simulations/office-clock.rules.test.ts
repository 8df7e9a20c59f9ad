import { expect, it } from 'vitest'
import { spend } from './office-clock.rules'

const calendar = {
  basis: 'hari_kerja',
  workingWeek: 'senin-jumat',
  holidays: new Map([['2026-05-14', 'Kenaikan Yesus Kristus']]),
} as const
const WEDNESDAY = { day: '2026-05-13', minute: 14 * 60 + 40 }

it.each([
  ['nothing', { days: 0, hours: 0 }, '2026-05-13', 880],
  ['an hour', { days: 0, hours: 1 }, '2026-05-13', 940],
  ['hours beyond closing time, over a holiday', { days: 0, hours: 2 }, '2026-05-15', 520],
  ['a whole day of hours', { days: 0, hours: 8 }, '2026-05-15', 880],
  ['a working day, over a holiday', { days: 1, hours: 0 }, '2026-05-15', 480],
  ['two, over the weekend too', { days: 2, hours: 1 }, '2026-05-18', 540],
])('spends %s', (_, spent, day, minute) => {
  expect(spend(WEDNESDAY, spent, calendar)).toEqual({ day, minute })
})

it('begins in the morning when work came in the evening', () => {
  expect(spend({ day: '2026-05-13', minute: 20 * 60 }, { days: 0, hours: 1 }, calendar)).toEqual({
    day: '2026-05-15',
    minute: 540,
  })
})
