import { expect, it } from 'vitest'
import { withTypedTexts } from './typed-texts'

const field = (text: string) =>
  `<p>Satu</p><textarea id="a" name="refleksi:a" rows="4">${text}</textarea><p>Dua</p>`

it('puts what was typed in the place of what is stored', () => {
  expect(withTypedTexts(field('lama'), { 'refleksi:a': 'baru' })).toBe(field('\nbaru'))
})

it('leaves fields alone that were not sent', () => {
  expect(withTypedTexts(field('lama'), { 'refleksi:b': 'baru' })).toBe(field('lama'))
})

it('lets no typed text out of its field, and takes no sign in it for a command', () => {
  const typed = '</textarea><script>alert(1)</script> &amp; $& $1'
  expect(withTypedTexts(field('lama'), { 'refleksi:a': typed })).toBe(
    field('\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; $&amp; $1'),
  )
})
