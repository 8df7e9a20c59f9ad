import { axe, expect, signInAs, test } from '../fixtures'
import { makeCohort, sheet } from './cohorts'

test('Budi adds a local holiday with its decree and re-plans the cohort it touches', async ({
  page,
}) => {
  const slug = await makeCohort({
    name: 'Orientasi CPNS Gelombang Juli',
    startsOn: '2025-07-14',
    people: sheet('peserta-cpns-2022.csv'),
  })
  await signInAs(page, 'budi')

  await test.step('the holiday enters the calendar with its decree', async () => {
    await page.goto('/kelola/kalender')
    await expect(page.getByText(/SKB 3 Menteri/).first()).toBeVisible()
    await page.getByLabel('Tanggal').fill('2025-07-17')
    await page.getByLabel('Nama hari libur').fill('Pawai budaya kota')
    await page.getByLabel('Jenis').selectOption({ label: 'Libur daerah' })
    await axe(page)
    await page.getByLabel('Dasar').fill('SE Wali Kota 100.3.4/21/2025')
    await page.getByRole('button', { name: 'Tambah' }).click()
    const row = page.getByRole('row', { name: /Kamis, 17 Juli 2025/ })
    await expect(row).toContainText('Dasar: SE Wali Kota 100.3.4/21/2025')
    await axe(page)
  })

  await test.step('the calendar names the cohort that does not follow it yet', async () => {
    const outdated = page.getByText('Jadwal Orientasi CPNS Gelombang Juli belum mengikuti kalender')
    await expect(outdated).toBeVisible()
    await page.goto(`/kelola/kegiatan/${slug}/jadwal`)
    await expect(page.getByRole('heading', { name: 'Kalender berubah' })).toBeVisible()
  })

  await test.step('old and new dates and the people affected stand side by side', async () => {
    await expect(page.getByText('17 hari akan pindah bagi 17 peserta.')).toBeVisible()
    const moves = page.getByRole('table', { name: 'Tanggal lama dan baru' }).getByRole('row')
    await expect(moves).toHaveCount(1 + 17)
    await expect(moves.nth(1)).toContainText('Kam, 17 Jul')
    await expect(moves.nth(1)).toContainText('Jum, 18 Jul')
    await axe(page)
  })

  await test.step('applying moves the dates, and the schedule then follows the calendar', async () => {
    await page.getByLabel('Alasan').fill('SE Wali Kota 100.3.4/21/2025')
    await page.getByRole('button', { name: 'Pindahkan 17 hari' }).click()
    await expect(page.getByText('Jadwal dipindahkan.')).toBeVisible()
    await expect(page.getByText('Jadwal sesuai dengan kalender')).toBeVisible()
    const days = page.getByRole('table', { name: /^20 hari/ })
    await expect(days.getByRole('row', { name: /^4 / })).toContainText('Jum, 18 Jul')
    await expect(days).not.toContainText('17 Jul')
    await axe(page)
  })

  await test.step('the activity log tells who did it', async () => {
    await page.goto('/kelola/catatan')
    await expect(page.getByRole('main').getByText('Budi Hartono').first()).toBeVisible()
    await axe(page)
  })
})
