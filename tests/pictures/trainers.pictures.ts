import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, signInAs, test } from '../e2e/fixtures'
import { take } from './take'

const LESSON = 'courses/orientasi-pppk/kompeten/kompeten/materi.mdx'

test('Rina’s lessons with what the check found', async ({ page }) => {
  const file = join(process.env.PICTURES_CONTENT!, LESSON)
  const written = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    `${written}
Silakan lihat {nama} di SKP Anda.

<Catat jenis="info">

Satu kalimat.

</Catat>
`,
  )
  await signInAs(page, 'rina')
  await page.goto('/ajar')
  const day = page.getByRole('heading', { name: /Hari ke-7\s+Kompeten/ }).locator('..')
  await expect(day).toContainText('kesalahan')
  await take(page, 'pengajar/daftar-materi.webp', { of: day, margin: 12 })
  await page.goto('/ajar/materi/kompeten')
  await take(page, 'pengajar/temuan.webp', {
    of: page.getByRole('region', { name: /kesalahan/ }),
    margin: 12,
  })
  await page.goto('/ajar/materi/kompeten/belum-bisa')
  await take(page, 'pengajar/baca-seperti-peserta.webp', { of: page.getByRole('main') })
})
