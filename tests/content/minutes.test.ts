import { expect, it } from 'vitest'
import { contentReport } from '~/domain/lessons/content-report.server'
import { CONTENT_DAY } from '~tests/support/shipped-content'

/** Four learning hours: nobody reads longer on one day beside their work. */
const LONGEST_DAY = 180

const { programmes, lessons } = await contentReport('content', CONTENT_DAY)

it.each(programmes.map((programme) => [programme.id, programme] as const))(
  'every day of %s has its lessons, and minutes that follow from them',
  (_, { days }) => {
    expect(days.filter(({ missing }) => missing.length > 0)).toEqual([])
    const odd = days.filter(({ minutes }) => minutes === 0 || minutes > LONGEST_DAY)
    expect(odd).toEqual([])
  },
)

it('no lesson takes longer than a break between two shifts', () => {
  expect(lessons.filter(({ minutes }) => minutes !== null && minutes > 30)).toEqual([])
})

it('every lesson that is written is read in some programme', () => {
  const read = new Set(programmes.flatMap(({ lessons }) => lessons))
  expect(lessons.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([])
})
