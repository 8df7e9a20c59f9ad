import { signInAs, test } from '../e2e/fixtures'
import { take } from './take'

test('Budi’s daily watch', async ({ page }) => {
  await signInAs(page, 'budi')
  await page.goto('/kelola/kegiatan/orientasi-pppk-formasi-2024/pantauan')
  await take(page, 'admin/pantauan-harian.webp', { of: page.getByRole('main'), height: 488 })
  const map = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Selesai per hari/ }) })
  await take(page, 'admin/peta-unit.webp', { of: map, height: 470, margin: 12 })
})
