import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '~tests/support/make-test'
import { drawQuestions, type BankQuestion } from './draw.rules'

/** Some modules with some objectives with some questions each. */
const banks = fc
  .array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((modules) =>
    modules.flatMap((objectives, module) =>
      objectives.flatMap((count, objective) =>
        Array.from({ length: count }, (_, index): BankQuestion => ({
          revisionId: `modul-${module}`,
          question: questionOf(`${module}-${objective}-${index}`, 'single', `tujuan-${objective}`),
        })),
      ),
    ),
  )
const counts = fc.integer({ min: 1, max: 40 })
const seeds = fc.string()

const objectiveOf = (id: string) => id.split('-').slice(0, 2).join('-')
const tally = (keys: readonly string[]) => {
  const sums = new Map<string, number>()
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1)
  return sums
}

describe('drawing questions', () => {
  it('draws as many as asked, or all there are, none twice', () => {
    fc.assert(
      fc.property(banks, counts, seeds, (bank, count, seed) => {
        const ids = drawQuestions(bank, count, seed).map(({ id }) => id)
        expect(ids).toHaveLength(Math.min(count, bank.length))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('gives every objective as many as any other, one more or less, while it has some', () => {
    fc.assert(
      fc.property(banks, counts, seeds, (bank, count, seed) => {
        const there = tally(bank.map(({ question }) => objectiveOf(question.id)))
        const drawn = tally(drawQuestions(bank, count, seed).map(({ id }) => objectiveOf(id)))
        const most = Math.max(...drawn.values())
        for (const [objective, available] of there) {
          const got = drawn.get(objective) ?? 0
          expect(got >= Math.min(available, most - 1)).toBe(true)
        }
      }),
    )
  })

  it('goes round the modules before it asks a second objective of one', () => {
    fc.assert(
      fc.property(banks, seeds, (bank, seed) => {
        const modules = new Set(bank.map(({ revisionId }) => revisionId))
        const drawn = drawQuestions(bank, modules.size, seed)
        expect(new Set(drawn.map(({ revisionId }) => revisionId))).toEqual(modules)
      }),
    )
  })

  it('is the same for the same seed, and keeps every option', () => {
    fc.assert(
      fc.property(banks, counts, seeds, (bank, count, seed) => {
        const drawn = drawQuestions(bank, count, seed)
        expect(drawQuestions(bank, count, seed)).toEqual(drawn)
        for (const { order } of drawn) expect(order.toSorted()).toEqual(['a', 'b', 'c'])
      }),
    )
  })

  it('is another for another seed, nearly always', () => {
    const bank = Array.from({ length: 30 }, (_, index): BankQuestion => ({
      revisionId: 'modul',
      question: questionOf(`soal-${index}`, 'single', `tujuan-${index % 5}`),
    }))
    const draws = Array.from({ length: 50 }, (_, index) =>
      JSON.stringify(drawQuestions(bank, 10, `biji ${index}`)),
    )
    expect(new Set(draws).size).toBe(50)
  })

  it('leaves Benar before Salah and turns the rows of a matching', () => {
    const bank: BankQuestion[] = ['true-false', 'matching', 'short'].map((kind) => ({
      revisionId: 'modul',
      question: questionOf(kind, kind as 'short'),
    }))
    const order = (kind: string) =>
      drawQuestions(bank, 3, 'biji').find(({ id }) => id === kind)?.order
    expect(order('true-false')).toEqual(['benar', 'salah'])
    expect(order('matching')?.toSorted()).toEqual(['1', '2', '3'])
    expect(order('short')).toEqual([])
  })
})
