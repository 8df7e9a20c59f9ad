import { describe, expect, it } from 'vitest'
import type { Calendar } from '../schedule/calendar.rules'
import { allowanceOf, windowsOf, type ProgrammeDates } from './allowance.rules'
import type { TestSettings } from './test-settings'

const calendar: Calendar = {
  basis: 'hari_kerja',
  workingWeek: 'senin-jumat',
  holidays: new Map([['2025-06-27', 'Tahun Baru Islam']]),
}
const dates: ProgrammeDates = {
  days: ['2025-06-23', '2025-06-24', '2025-06-25', '2025-06-26'],
  ownDay: '2025-06-26',
  closesOn: '2025-07-10',
  calendar,
}
const settings = (given: Partial<TestSettings> = {}): TestSettings => ({
  modules: 'all',
  questions: 10,
  essays: false,
  minutes: 30,
  grace: 60,
  passMark: 70,
  attempts: 0,
  window: null,
  remedial: null,
  review: 'score',
  completes: 'passed',
  ...given,
})
const WITH_REMEDIAL = settings({
  attempts: 1,
  window: { from: { day: 4 }, until: { afterLast: 1 } },
  remedial: { from: { afterLast: 2 }, until: { afterLast: 3 }, attempts: 2 },
})
const allowed = (
  given: TestSettings,
  today: string,
  earlier: { startedOn: string[]; passed: boolean } = { startedOn: [], passed: false },
) => allowanceOf(given, windowsOf(given, dates), earlier, today)

describe('the windows of a test', () => {
  it('are its own day to batas akhir unless the programme says otherwise', () => {
    expect(windowsOf(settings(), dates)).toEqual({
      main: { from: '2025-06-26', until: '2025-07-10' },
      remedial: null,
      lastDay: '2025-07-10',
    })
  })

  it('count days after the last one as the cohort counts, free days left out', () => {
    const { main, remedial, lastDay } = windowsOf(WITH_REMEDIAL, dates)
    expect(main).toEqual({ from: '2025-06-26', until: '2025-06-30' })
    expect(remedial).toEqual({ from: '2025-07-01', until: '2025-07-02' })
    expect(lastDay).toBe('2025-07-02')
    const everyDay = { ...dates, calendar: { ...calendar, basis: 'hari_kalender' as const } }
    expect(windowsOf(WITH_REMEDIAL, everyDay).main.until).toBe('2025-06-27')
  })

  it('never go beyond batas akhir', () => {
    const long = settings({ window: { from: { day: 1 }, until: { afterLast: 90 } } })
    expect(windowsOf(long, dates).main).toEqual({ from: '2025-06-23', until: '2025-07-10' })
  })
})

describe('whether a test may be begun', () => {
  const once = { startedOn: ['2025-06-26'], passed: false }

  it('without windows: as often as it allows, until batas akhir', () => {
    expect(allowed(settings(), '2025-06-25')).toEqual({ kind: 'not-yet', from: '2025-06-26' })
    expect(allowed(settings(), '2025-07-10', once)).toMatchObject({ kind: 'open', left: null })
    expect(allowed(settings({ attempts: 1 }), '2025-06-26', once)).toEqual({ kind: 'used-up' })
    expect(allowed(settings(), '2025-07-11')).toEqual({ kind: 'over' })
  })

  it('with a remedial window: for who has not passed, with attempts of its own', () => {
    const test = (today: string, earlier = once) => allowed(WITH_REMEDIAL, today, earlier)
    expect(test('2025-06-30')).toEqual({ kind: 'not-yet', from: '2025-07-01' })
    expect(test('2025-07-01')).toMatchObject({ kind: 'open', left: 2, remedial: true })
    expect(test('2025-07-01', { ...once, passed: true })).toEqual({ kind: 'passed' })
    const twice = { startedOn: [...once.startedOn, '2025-07-01', '2025-07-02'], passed: false }
    expect(test('2025-07-02', twice)).toEqual({ kind: 'used-up' })
    expect(test('2025-07-03')).toEqual({ kind: 'over' })
    // Who never came in the main window may still come in the other.
    expect(allowed(WITH_REMEDIAL, '2025-07-02')).toMatchObject({ kind: 'open', remedial: true })
  })
})
