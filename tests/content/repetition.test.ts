import { expect, it } from 'vitest'
import { repetitions } from '~/domain/lessons/repetition.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

it('no paragraph and no question stands in two places', async () => {
  expect(inWords(repetitions(await shippedModules()))).toEqual([])
})
