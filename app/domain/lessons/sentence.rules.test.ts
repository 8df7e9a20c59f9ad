import { expect, it } from 'vitest'
import { countWords, sentencesOf } from './sentence.rules'

it.each([
  ['Satu. Dua.', ['Satu.', 'Dua.']],
  ['Satu\nsambung. Dua?', ['Satu sambung.', 'Dua?']],
  ['Pukul 07.30 WIB, Jl. Rahadi Usman No. 3 dan dr. Sari.', 1],
  ['Katanya, “Sudah.” Lalu pergi.', 2],
  ['UU 20/2023 berlaku sejak 31 Oktober 2023. 12 hari kemudian', 2],
  ['', 0],
])('reads the sentences of %j', (text, expected) => {
  const sentences = sentencesOf(text)
  expect(typeof expected === 'number' ? sentences.length : sentences).toEqual(expected)
})

it('counts what has a letter or a digit', () => {
  expect(countWords('Buka — lalu cetak 2 lembar …')).toBe(5)
})
