import { expect, it } from 'vitest'
import { keyBalance } from '~/domain/lessons/key-balance.rules'
import { questionsThatTeach } from '~/domain/lessons/teaching.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()

it('nobody passes by choosing the longest option, one place, or always true', () => {
  expect(inWords(modules.flatMap(keyBalance))).toEqual([])
})

it('every question teaches: a reason that names its part, and an answer to every choice', () => {
  expect(inWords(modules.flatMap(questionsThatTeach))).toEqual([])
})
