import { expect, it } from 'vitest'
import { moduleShape } from '~/domain/lessons/module-shape.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()

it.each(modules.map((module) => [module.folder.path, module] as const))(
  '%s has the lessons, parts, words, blocks, self-checks and bank of its shape',
  (_, module) => {
    expect(inWords(moduleShape(module))).toEqual([])
  },
)
