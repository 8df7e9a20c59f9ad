import { makeCohort, sheet } from '../e2e/admin/cohorts'
import { expect, signInAs, test } from '../e2e/fixtures'
import { take } from './take'

test('Budi’s way from the dates to the slips', async ({ page }) => {
  await signInAs(page, 'budi')
  await page.goto('/kelola/kegiatan/baru')
  await page.getByLabel('Nama kegiatan').fill('Orientasi PPPK Formasi 2024')
  await page.getByLabel('Program').selectOption({ label: 'Orientasi PPPK (20 hari)' })
  await page.getByLabel('Hari pertama').fill('2025-06-23')
  await page.getByLabel('Tempat pembukaan').fill('Aula SSA, Kantor Wali Kota')
  await page.getByLabel('Nomor dasar surat').fill('800.1.4.1/512/BKPSDM')
  await page.getByLabel('Tanggal dasar surat').fill('2025-05-28')
  await page.getByLabel('Nama penanda tangan').fill('Nama Kepala BKPSDM')
  await page.getByLabel('Jabatan penanda tangan').fill('Kepala BKPSDM Kota Pontianak')
  await page.getByRole('button', { name: 'Periksa tanggal' }).click()
  const preview = page.getByRole('region', { name: /^Periksa 20 hari/ })
  await take(page, 'admin/pratinjau-tanggal.webp', { of: preview, height: 560, margin: 12 })

  const slug = await makeCohort({ name: 'Orientasi Gelombang Agustus', startsOn: '2025-08-04' })
  await page.goto(`/kelola/kegiatan/${slug}/impor`)
  await page.getByLabel('Berkas daftar peserta').setInputFiles(sheet('peserta-bermasalah.xlsx'))
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('heading', { name: /8 baris ditolak/ })).toBeVisible()
  await take(page, 'admin/pratinjau-impor.webp', { of: page.getByRole('main'), height: 660 })
  await page.setViewportSize({ width: 760, height: 900 })
  const refused = page.getByRole('table', { name: 'Ditolak' })
  await take(page, 'admin/baris-ditolak.webp', { of: refused, height: 187, margin: 14 })
  await page.getByRole('button', { name: /^Simpan \d+ baris$/ }).click()

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/kelola/kegiatan/${slug}/kartu`)
  await page.getByRole('button', { name: 'Buat kode dan kartu' }).click()
  const slip = page.getByRole('article').first()
  // This server's own address would lead readers to their own device.
  await slip.locator('b', { hasText: '/aktivasi' }).evaluate((address) => {
    address.textContent = 'orientasi.contoh.id/aktivasi'
  })
  await take(page, 'admin/kartu-aktivasi.webp', { of: slip, margin: 8 })
  await take(page, 'peserta/kartu-aktivasi.webp', { of: slip, margin: 8 })
})

test('a holiday in the middle', async ({ page }) => {
  const slug = await makeCohort({
    name: 'Orientasi Gelombang Juli',
    startsOn: '2025-07-14',
    people: sheet('peserta-cpns-2022.csv'),
  })
  await signInAs(page, 'budi')
  await page.goto('/kelola/kalender')
  await page.getByLabel('Tanggal').fill('2025-07-17')
  await page.getByLabel('Nama hari libur').fill('Pawai budaya kota')
  await page.getByLabel('Jenis').selectOption({ label: 'Libur daerah' })
  await page.getByLabel('Dasar').fill('SE Wali Kota 100.3.4/21/2025')
  await page.getByRole('button', { name: 'Tambah' }).click()
  await page.goto(`/kelola/kegiatan/${slug}/jadwal`)
  await take(page, 'admin/kalender-berubah.webp', {
    of: page.getByRole('region', { name: 'Kalender berubah' }),
    height: 480,
    margin: 12,
  })
})
