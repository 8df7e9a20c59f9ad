import { expect, it } from 'vitest'
import { untestedObjectives } from '~/domain/lessons/objective.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()

it('every objective is tested by a question of its module', () => {
  expect(inWords(modules.flatMap(untestedObjectives))).toEqual([])
})

it('every question names an objective', () => {
  const questions = modules.flatMap(({ bank, lessons }) => [
    ...bank,
    ...lessons.flatMap(({ read }) => read.gift.questions),
  ])
  expect(questions.filter(({ question }) => !question.objective)).toEqual([])
  expect(questions.length).toBeGreaterThan(0)
})
