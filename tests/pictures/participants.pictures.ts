import { answer, question } from '../e2e/learner/lesson'
import { claimPerson, expect, newCodeFor, signInAs, test } from '../e2e/fixtures'
import { take } from './take'

test('the slip becomes an account', async ({ page }) => {
  const code = await newCodeFor(await claimPerson('newcomer'))
  await page.goto(`/aktivasi?kode=${code}`)
  await page.getByRole('button', { name: 'Tawarkan empat kata' }).click()
  await expect(page.getByText('Tulis empat kata ini')).toBeVisible()
  await take(page, 'peserta/buat-kata-sandi.webp', { of: page.getByRole('main'), height: 720 })
})

test('Siti’s day, its lesson and her schedule', async ({ page }) => {
  await signInAs(page, 'siti')
  await page.goto('/belajar')
  await take(page, 'peserta/hari-ini.webp')
  await page.goto('/belajar/hari/kompeten')
  await page.getByText('Mengapa belum selesai?').click()
  await take(page, 'peserta/mengapa-belum-selesai.webp', {
    of: page.getByRole('main').locator('details').filter({ hasText: 'Mengapa belum selesai?' }),
    margin: 12,
  })
  await page.goto('/belajar/materi/kompeten/belum-bisa')
  await take(page, 'peserta/materi.webp', { height: 600 })
  await page.goto('/belajar/jadwal')
  const agenda = page.getByRole('heading', { name: /^Agenda 2/ })
  await agenda.evaluate((heading) => window.scrollTo(0, heading.getBoundingClientRect().top - 18))
  await take(page, 'peserta/jadwal.webp', { height: 610 })
})

test('an answer and its reason', async ({ page }) => {
  await signInAs(page, await claimPerson('on-time'))
  await page.goto('/belajar/materi/kompeten/belum-bisa')
  const asked = question(page, 'Pegawai yang kompeten adalah')
  await answer(asked, 'Benar')
  await take(page, 'peserta/soal.webp', { of: page.locator('.block-quiz'), margin: 12 })
})
