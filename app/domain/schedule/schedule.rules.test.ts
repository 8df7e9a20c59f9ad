import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CountBasis, IsoDate, WorkingWeek } from '~db/schema'
import { Refusal } from '../refusal'
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  skippedHolidays,
  workingDaysBetween,
  type Calendar,
} from './calendar.rules'
import { readHolidayFile } from './holiday-file.server'
import { closingDay, isOnTime, planDays } from './plan.rules'
import { replanDays, type DatedDay } from './replan.rules'

let holidays: ReadonlyMap<IsoDate, string>
beforeAll(async () => {
  const filed = await readHolidayFile('content')
  holidays = new Map(filed.map((holiday) => [holiday.date, holiday.name]))
})

const calendarOf = (
  basis: CountBasis = 'hari_kerja',
  workingWeek: WorkingWeek = 'senin-jumat',
): Calendar => ({ basis, workingWeek, holidays })

const twenty = Array.from({ length: 20 }, (_, index) => ({ dayId: `hari-${index + 1}` }))
const dates = (startsOn: IsoDate, calendar = calendarOf()) =>
  planDays(twenty, startsOn, calendar).map((day) => day.date)

// Any day of the decreed years, and any way of counting.
const day = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2025-01-01', offset))
const basis = fc.constantFrom<CountBasis>('hari_kerja', 'hari_kalender')
const week = fc.constantFrom<WorkingWeek>('senin-jumat', 'senin-sabtu')
const length = fc.integer({ min: 1, max: 40 })

describe('planning', () => {
  it('dates the orientation of 2025 as it was held', () => {
    const planned = dates('2025-06-10')
    expect(planned).toEqual(
      ['10', '11', '12', '13', '16', '17', '18', '19', '20', '23', '24', '25', '26', '30']
        .map((date) => `2025-06-${date}`)
        .concat(['01', '02', '03', '04', '07', '08'].map((date) => `2025-07-${date}`)),
    )
    expect(skippedHolidays('2025-06-10', '2025-07-08', calendarOf())).toEqual([
      { date: '2025-06-27', name: '1 Muharam Tahun Baru Islam 1447 Hijriah' },
    ])
  })

  it('counts every day by calendar days', () => {
    const calendar = calendarOf('hari_kalender')
    expect(dates('2025-06-10', calendar).at(-1)).toBe('2025-06-29')
    expect(skippedHolidays('2025-06-10', '2025-06-29', calendar)).toEqual([])
  })

  it.each([
    ['2026-12-01', '2026-12-30'],
    ['2027-01-04', '2027-02-01'],
    ['2027-03-01', '2027-04-07'], // Nyepi, Idulfitri, cuti bersama and Wafat Yesus all inside
  ])('20 working days from %s end on %s', (startsOn, endsOn) => {
    expect(dates(startsOn).at(-1)).toBe(endsOn)
  })

  it('works on Saturdays where the week has six days', () => {
    expect(dates('2025-06-10', calendarOf('hari_kerja', 'senin-sabtu')).slice(3, 6)).toEqual([
      '2025-06-13',
      '2025-06-14',
      '2025-06-16',
    ])
  })

  it.each([
    [
      '2025-06-07',
      'Sabtu, 7 Juni 2025 bukan hari kerja (akhir pekan). Hari kerja berikutnya Selasa, 10 Juni 2025.',
    ],
    [
      '2025-06-27',
      'Jumat, 27 Juni 2025 bukan hari kerja (1 Muharam Tahun Baru Islam 1447 Hijriah). Hari kerja berikutnya Senin, 30 Juni 2025.',
    ],
  ])('refuses a start on %s with the next working day named', (startsOn, message) => {
    for (const calendar of [calendarOf(), calendarOf('hari_kalender')]) {
      expect(() => planDays(twenty, startsOn, calendar)).toThrow(
        new Refusal('invalid', message, { startsOn: message }),
      )
    }
  })

  it('gives n days n distinct dates in order, never a free one', () => {
    fc.assert(
      fc.property(day, week, length, (startsOn, workingWeek, count) => {
        const calendar = calendarOf('hari_kerja', workingWeek)
        fc.pre(isWorkingDay(startsOn, calendar))
        const plan = planDays(
          Array.from({ length: count }, () => ({})),
          startsOn,
          calendar,
        )
        expect(plan[0]?.date).toBe(startsOn)
        expect(plan.every(({ date }) => isWorkingDay(date, calendar))).toBe(true)
        expect(isAscending(plan.map(({ date }) => date))).toBe(true)
        // Nothing was passed over either: the last day is exactly count - 1 working days later.
        expect(workingDaysBetween(startsOn, plan.at(-1)?.date ?? '', calendar)).toBe(count - 1)
      }),
    )
  })

  it('gives n consecutive days by calendar days', () => {
    fc.assert(
      fc.property(day, length, (startsOn, count) => {
        const calendar = calendarOf('hari_kalender')
        fc.pre(isWorkingDay(startsOn, calendar))
        const plan = planDays(
          Array.from({ length: count }, () => ({})),
          startsOn,
          calendar,
        )
        expect(plan.map(({ date }) => date)).toEqual(
          Array.from({ length: count }, (_, index) => addDays(startsOn, index)),
        )
      }),
    )
  })
})

describe('working days', () => {
  it('counts them after the first date up to and including the second', () => {
    expect(workingDaysBetween('2025-06-16', '2025-06-18', calendarOf())).toBe(2)
    expect(workingDaysBetween('2025-06-26', '2025-06-29', calendarOf())).toBe(0)
    expect(workingDaysBetween('2025-06-18', '2025-06-16', calendarOf())).toBe(0)
  })

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(day, week, length, (from, workingWeek, count) => {
        const calendar = calendarOf('hari_kerja', workingWeek)
        const to = addWorkingDays(from, count, calendar)
        expect(isWorkingDay(to, calendar)).toBe(true)
        expect(workingDaysBetween(from, to, calendar)).toBe(count)
      }),
    )
  })
})

describe('closing and being on time', () => {
  it('closes ten working days after the last day', () => {
    expect(closingDay('2025-07-08', calendarOf())).toBe('2025-07-22')
  })

  it('is on time until the end of the next working day', () => {
    // Thursday 26 June: Friday is a holiday, then the weekend.
    expect(isOnTime('2025-06-26', '2025-06-30', 1, calendarOf())).toBe(true)
    expect(isOnTime('2025-06-26', '2025-07-01', 1, calendarOf())).toBe(false)
    expect(isOnTime('2025-06-26', '2025-06-26', 0, calendarOf())).toBe(true)
    expect(isOnTime('2025-06-26', '2025-06-27', 0, calendarOf())).toBe(false)
  })

  it('never turns late again once it is early', () => {
    fc.assert(
      fc.property(day, fc.nat(30), fc.nat(30), fc.nat(5), (date, first, more, allowed) => {
        const early = isOnTime(date, addDays(date, first), allowed, calendarOf())
        const later = isOnTime(date, addDays(date, first + more), allowed, calendarOf())
        expect(early || !later).toBe(true)
      }),
    )
  })
})

const datedDays = (startsOn: IsoDate, calendar: Calendar, anchored: readonly number[] = [1]) =>
  planDays(twenty, startsOn, calendar).map(({ dayId, date }, index): DatedDay => ({
    dayId,
    number: index + 1,
    date,
    anchored: anchored.includes(index + 1),
  }))
const afterMoves = (days: readonly DatedDay[], moves: ReturnType<typeof replanDays>) =>
  days.map((one) => ({
    ...one,
    date: moves.find((move) => move.dayId === one.dayId)?.to ?? one.date,
  }))
const withHolidays = (calendar: Calendar, extra: readonly IsoDate[]): Calendar => ({
  ...calendar,
  holidays: new Map([...calendar.holidays, ...extra.map((date) => [date, 'Libur baru'] as const)]),
})

describe('re-planning', () => {
  const midway = { startsOn: '2025-06-10', today: '2025-06-18' }
  it('moves the days from a new holiday on by one', () => {
    const calendar = withHolidays(calendarOf(), ['2025-07-02'])
    expect(replanDays(datedDays('2025-06-10', calendarOf()), midway, calendar)).toEqual([
      { dayId: 'hari-16', number: 16, from: '2025-07-02', to: '2025-07-03' },
      { dayId: 'hari-17', number: 17, from: '2025-07-03', to: '2025-07-04' },
      { dayId: 'hari-18', number: 18, from: '2025-07-04', to: '2025-07-07' },
      { dayId: 'hari-19', number: 19, from: '2025-07-07', to: '2025-07-08' },
      { dayId: 'hari-20', number: 20, from: '2025-07-08', to: '2025-07-09' },
    ])
  })

  it('brings days forward when a holiday is withdrawn', () => {
    const withdrawn = new Map(holidays)
    withdrawn.delete('2025-06-27')
    const calendar = { ...calendarOf(), holidays: withdrawn }
    const moves = replanDays(datedDays('2025-06-10', calendarOf()), midway, calendar)
    expect(moves[0]).toEqual({
      dayId: 'hari-14',
      number: 14,
      from: '2025-06-30',
      to: '2025-06-27',
    })
    expect(moves).toHaveLength(7)
  })

  it('leaves an anchored day where it is and passes around it', () => {
    const days = datedDays('2025-06-10', calendarOf(), [1, 18])
    const moves = replanDays(days, midway, withHolidays(calendarOf(), ['2025-07-02']))
    expect(moves.map(({ number, to }) => [number, to])).toEqual([
      [16, '2025-07-03'],
      [17, '2025-07-07'],
      [19, '2025-07-08'],
      [20, '2025-07-09'],
    ])
  })

  it('moves nothing while the calendar is the same', () => {
    fc.assert(
      fc.property(day, basis, week, fc.nat(40), (startsOn, basis, workingWeek, passed) => {
        const calendar = calendarOf(basis, workingWeek)
        fc.pre(isWorkingDay(startsOn, calendar))
        const today = addDays(startsOn, passed - 10)
        const days = datedDays(startsOn, calendar, [])
        expect(replanDays(days, { startsOn, today }, calendar)).toEqual([])
      }),
    )
  })

  it('never moves a past or an anchored day, and keeps the rest distinct and on counted days', () => {
    fc.assert(
      fc.property(
        day,
        week,
        fc.nat(40),
        fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (startsOn, workingWeek, passed, anchored, extra) => {
          const before = calendarOf('hari_kerja', workingWeek)
          fc.pre(isWorkingDay(startsOn, before))
          const days = datedDays(startsOn, before, anchored)
          const today = addDays(startsOn, passed - 5)
          const calendar = withHolidays(
            before,
            extra.map((offset) => addDays(startsOn, offset)),
          )
          const moves = replanDays(days, { startsOn, today }, calendar)
          for (const move of moves) {
            const moved = days.find((one) => one.dayId === move.dayId)
            expect(moved?.anchored).toBe(false)
            expect(move.from > today && move.to > today).toBe(true)
            expect(isWorkingDay(move.to, calendar)).toBe(true)
          }
          const after = afterMoves(days, moves)
          expect(new Set(after.map(({ date }) => date)).size).toBe(20)
          expect(isAscending(after.filter((one) => !one.anchored).map(({ date }) => date))).toBe(
            true,
          )
          expect(replanDays(after, { startsOn, today }, calendar)).toEqual([])
        },
      ),
    )
  })

  it('names the first working day after a free one', () => {
    expect(nextWorkingDay('2025-03-27', calendarOf())).toBe('2025-04-08')
  })
})

function isAscending(list: readonly string[]): boolean {
  return list.every((date, index) => index === 0 || (list[index - 1] as string) < date)
}
