import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { agenciesOf, slipPages } from './slip-pages.rules'

const slips = (agency: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ agency, index }))

const shown = (pages: { agency: string }[][]) =>
  pages.map((page) => [agenciesOf(page).join(' + '), page.length])

it('a large agency has its pages to itself, its units sharing them', () => {
  const pages = slipPages([...slips('Dinas Kesehatan', 10), ...slips('Dinas Sosial', 2)], 8)
  expect(shown(pages)).toEqual([
    ['Dinas Kesehatan', 8],
    ['Dinas Kesehatan', 2],
    ['Dinas Sosial', 2],
  ])
})

it('small agencies share pages, after the large ones and without being cut in two', () => {
  const pages = slipPages(
    [
      ...slips('Badan Keuangan', 3),
      ...slips('Dinas Kesehatan', 8),
      ...slips('Dinas Sosial', 4),
      ...slips('Inspektorat', 2),
      ...slips('Kecamatan', 1),
    ],
    8,
  )
  expect(shown(pages)).toEqual([
    ['Dinas Kesehatan', 8],
    ['Badan Keuangan + Dinas Sosial + Kecamatan', 8],
    ['Inspektorat', 2],
  ])
})

it('every slip is printed once, and an agency’s slips stay together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { maxLength: 12 }),
      fc.constantFrom(8, 10),
      (counts, perPage) => {
        const all = counts.flatMap((count, index) => slips(`Dinas ${index}`, count))
        const pages = slipPages(all, perPage)
        expect(pages.every(({ length }) => length > 0 && length <= perPage)).toBe(true)
        const printed = pages.flat()
        expect(new Set(printed)).toEqual(new Set(all))
        expect(printed).toHaveLength(all.length)
        const runs = printed.filter((slip, index) => slip.agency !== printed[index - 1]?.agency)
        expect(new Set(runs.map(({ agency }) => agency)).size).toBe(runs.length)
      },
    ),
  )
})

it('nobody is nothing', () => expect(slipPages([], 8)).toEqual([]))
