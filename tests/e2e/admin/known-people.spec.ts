import { axe, expect, signInAs, test } from '../fixtures'
import { makeCohort, sheet } from './cohorts'

test('Budi sees whom the platform knows already, and what a later sheet changes for them', async ({
  page,
}) => {
  await makeCohort({
    name: 'Orientasi Gelombang Satu',
    startsOn: '2025-09-01',
    people: sheet('peserta-cpns-2022.csv'),
  })
  const slug = await makeCohort({ name: 'Orientasi Gelombang Dua', startsOn: '2025-10-01' })
  await signInAs(page, 'budi')

  await test.step('the same people enter another cohort as people, not as new ones', async () => {
    await page.goto(`/kelola/kegiatan/${slug}/impor`)
    await page.getByLabel('Berkas daftar peserta').setInputFiles(sheet('peserta-cpns-2022.csv'))
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await expect(page.getByText('Sudah dikenal, masuk kegiatan ini')).toBeVisible()
    await page.getByRole('link', { name: /^Sudah dikenal\s+17$/ }).click()
    const rows = page.getByRole('table', { name: 'Sudah dikenal' }).getByRole('row')
    await expect(rows).toHaveCount(18)
    await expect(rows.nth(1)).toContainText('Tidak ada yang berubah')
    await axe(page)
    await page.getByRole('button', { name: 'Simpan 17 baris' }).click()
    await expect(page.getByRole('status')).toContainText('Tersimpan: 0 baru, 17 sudah dikenal')
    await axe(page)
  })

  await test.step('a second cohort of the same name is warned of', async () => {
    await page.goto('/kelola/kegiatan/baru')
    await page.getByLabel('Nama kegiatan').fill('orientasi gelombang dua')
    await page.getByLabel('Program').selectOption({ label: 'Orientasi PPPK (20 hari)' })
    await page.getByLabel('Hari pertama').fill('2025-10-01')
    await page.getByLabel('Tempat pembukaan').fill('Aula SSA, Kantor Wali Kota')
    await page.getByLabel('Nomor dasar surat').fill('800.1.4.1/601/BKPSDM')
    await page.getByLabel('Tanggal dasar surat').fill('2025-06-02')
    await page.getByLabel('Nama penanda tangan').fill('Nama Kepala BKPSDM')
    await page.getByLabel('Jabatan penanda tangan').fill('Kepala BKPSDM Kota Pontianak')
    await page.getByRole('button', { name: 'Periksa tanggal' }).click()
    await expect(
      page.getByText('Sudah ada kegiatan bernama "Orientasi Gelombang Dua"'),
    ).toBeVisible()
    await axe(page)
  })
})
