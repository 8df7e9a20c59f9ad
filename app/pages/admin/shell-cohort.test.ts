import { expect, it } from 'vitest'
import { personStrip, programmeStrip } from './shell-cohort'

const DATES = ['2025-06-16', '2025-06-17', '2025-06-18', '2025-06-19']

it('a programme is woven up to yesterday, and today is today', () => {
  expect(programmeStrip(DATES, '2025-06-18')).toEqual(['done', 'done', 'today', 'ahead'])
  // A Saturday: no day of the programme is today's.
  expect(programmeStrip(DATES, '2025-06-21')).toEqual(['done', 'done', 'done', 'done'])
  expect(programmeStrip(DATES, '2025-06-10')).toEqual(['ahead', 'ahead', 'ahead', 'ahead'])
})

it('a person’s past day without its seed is not done, unless nobody could do it yet', () => {
  const days = DATES.map((date, index) => ({ number: index + 1, date, ready: index !== 1 }))
  expect(personStrip('----', days, '2025-06-18')).toEqual(['late', 'ahead', 'today', 'ahead'])
  expect(personStrip('slb-', days, '2025-06-18')).toEqual(['done', 'done', 'today', 'ahead'])
})
