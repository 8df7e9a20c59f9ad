import { expect, it } from 'vitest'
import { twinFindings } from '~/domain/lessons/unique-ids.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()

it('modules, lessons and questions have ids of their own over the whole platform', () => {
  expect(inWords(twinFindings(modules))).toEqual([])
})
