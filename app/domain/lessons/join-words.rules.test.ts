import { expect, test } from 'vitest'
import { joinWords } from './join-words.rules'

test('joined words and dates stay on one line', () => {
  expect(joinWords('<p>Baca undang-undang itu sejak 31 Oktober 2023.</p>')).toBe(
    '<p>Baca <span class="nowrap">undang-undang</span> itu sejak <span class="nowrap">31 Oktober</span> 2023.</p>',
  )
})

test('tags and very long words are left alone', () => {
  const html = '<a href="/sehari-hari">kebijakan-kebijakannya</a>'
  expect(joinWords(html)).toBe(html)
})
