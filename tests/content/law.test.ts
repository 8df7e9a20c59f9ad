import { expect, it } from 'vitest'
import { statementsOf, unsoundLaw } from '~/domain/lessons/statement.rules'
import { inWords, shippedModules } from '~tests/support/shipped-content'

const modules = await shippedModules()
const statements = modules.flatMap(({ lessons }) =>
  lessons.flatMap(({ read }) => statementsOf(read.judgement)),
)

it('every legal basis names its regulation by number and year, and when it was checked', () => {
  expect(inWords(modules.flatMap(unsoundLaw))).toEqual([])
  const undated = statements.filter(({ kind, checkedOn }) => kind === 'dasar-hukum' && !checkedOn)
  expect(undated).toEqual([])
})

it('what has no source says why', () => {
  const unexplained = statements.filter(
    ({ kind, note }) => kind === 'perlu-diperiksa' && note.split(' ').length < 3,
  )
  expect(unexplained).toEqual([])
})
