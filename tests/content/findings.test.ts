import { expect, it } from 'vitest'
import { checkContent } from '~/domain/lessons/check-content.server'
import { CONTENT_DAY } from '~tests/support/shipped-content'

const found = await checkContent('content', CONTENT_DAY)

it('content:check finds nothing in anything that is shipped', () => {
  expect(found.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([])
})
