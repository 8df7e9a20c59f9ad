import { expect, test } from 'vitest'
import { auditFacts } from './audit-facts'

const plain = (facts: string[]) => facts.map((fact) => fact.replaceAll('\u00a0', ' '))

test('an entry is told in words; ids, hashes and zeros are left out', () => {
  const details = {
    cohortId: '019780c3',
    sha256: 'ab12',
    created: 1_030,
    updated: 0,
    by: 'unknown',
  }
  expect(auditFacts(details)).toEqual(['baru: 1.030', 'nama masuk: tidak dikenal'])
})

test('days are written out, lists are counted', () => {
  const details = { startsOn: '2025-06-19', moves: [{}, {}], closing: null }
  expect(plain(auditFacts(details))).toEqual(['mulai: Kamis, 19 Juni 2025', 'hari dipindahkan: 2'])
})
