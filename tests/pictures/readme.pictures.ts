import { signInAs, test } from '../e2e/fixtures'
import { take } from './take'

test.describe('on a phone', () => {
  // As high as the pictures, so that the bar at the bottom of the window stands at their end.
  const height = 1_175
  test.use({ viewport: { width: 360, height }, deviceScaleFactor: 1.5 })

  test('Siti’s day, her schedule and a lesson', async ({ page }) => {
    await signInAs(page, 'siti')
    await page.goto('/belajar')
    await take(page, 'readme/hari-ini-360.webp', { height })
    await page.goto('/belajar/jadwal')
    await take(page, 'readme/jadwal-360.webp', { height })
    await page.goto('/belajar/materi/presensi-dan-catatan/presensi-benar')
    await take(page, 'readme/materi-360.webp', { height })
  })
})

test.describe('at a desk', () => {
  const height = 740
  test.use({ viewport: { width: 1280, height }, deviceScaleFactor: 0.75 })

  test('Budi’s daily watch', async ({ page }) => {
    await signInAs(page, 'budi')
    await page.goto('/kelola/kegiatan/orientasi-pppk-formasi-2024/pantauan')
    await take(page, 'readme/pantauan-harian-1280.webp', { height })
  })
})
