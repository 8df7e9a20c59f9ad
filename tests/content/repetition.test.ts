import { expect, it } from 'vitest'
import { repetitions } from '~/domain/lessons/repetition.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()

it('no paragraph and no question stands in two places', () => {
  expect(inWords(repetitions(modules))).toEqual([])
})
