import { expect, it } from 'vitest'
import { slipPages } from './slip-pages.rules'

const slips = (agency: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ agency, index }))

it('an agency begins its own page, its units share pages', () => {
  const pages = slipPages([...slips('Dinas Kesehatan', 10), ...slips('Dinas Sosial', 2)], 8)
  expect(pages.map((page) => [page[0]!.agency, page.length])).toEqual([
    ['Dinas Kesehatan', 8],
    ['Dinas Kesehatan', 2],
    ['Dinas Sosial', 2],
  ])
})

it('nobody is nothing', () => expect(slipPages([], 8)).toEqual([]))
