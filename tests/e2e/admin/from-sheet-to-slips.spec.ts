import type { Page } from '@playwright/test'
import { axe, expect, signInAs, test } from '../fixtures'
import { sheet } from './cohorts'

test('Budi makes the orientation of 589 new PPPK from the sheet he has, up to the printed slips', async ({
  page,
}) => {
  await signInAs(page, 'budi')

  await test.step('a start on a weekend is refused with the next working day', async () => {
    await page.goto('/kelola/kegiatan')
    await axe(page)
    await page.getByRole('link', { name: 'Kegiatan baru' }).click()
    await fillCohort(page)
    await page.getByLabel('Hari pertama').fill('2025-06-14')
    await axe(page)
    await page.getByRole('button', { name: 'Periksa tanggal' }).click()
    await expect(page.getByRole('alert')).toContainText('Senin, 16 Juni 2025')
    await expect(page.getByLabel('Nama kegiatan')).toHaveValue('Orientasi PPPK Formasi 2024')
    await axe(page)
  })

  await test.step('the preview shows twenty dated days and names the past', async () => {
    await page.getByLabel('Hari pertama').fill('2025-06-10')
    await page.getByRole('button', { name: 'Periksa tanggal' }).click()
    const days = page.getByRole('table', {
      name: '20 hari: 1 pembukaan, 15 daring, 4 belajar mandiri',
    })
    await expect(days.getByRole('row', { name: /^1 Sel, 10 Jun/ })).toBeVisible()
    await expect(days.getByRole('row', { name: /^20 Sel, 8 Jul/ })).toBeVisible()
    await expect(days.getByRole('row', { name: /Jum, 27 Jun Libur/ })).toBeVisible()
    await expect(page.getByText('Belum ada yang disimpan')).toBeVisible()
    await expect(page.getByText('Selasa, 10 Juni 2025 sudah lewat.')).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
    await expect(page.getByText('Kegiatan tersimpan.')).toBeVisible()
    await axe(page)
  })

  await test.step('the sheet is uploaded as it is and judged before anything is saved', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Unggah peserta' }).click()
    await axe(page)
    await upload(page)
    await expect(page.getByRole('heading', { name: '589 baris siap' })).toBeVisible()
    await expect(
      page.getByText('Tenaga teknis 447 · Guru 90 · Tenaga kesehatan 52 · 114 unit kerja'),
    ).toBeVisible()
    await axe(page)
  })

  await test.step('a proposed agency is corrected once', async () => {
    const units = page.getByRole('table', { name: 'Unit kerja dan perangkat daerahnya' })
    const school = units.getByRole('row', { name: /^SD Negeri/ }).first()
    await expect(school).toContainText('Dinas Pendidikan dan Kebudayaan')
    const name = await school.getByRole('rowheader').innerText()
    await school.getByRole('link', { name: 'Ubah' }).click()
    await page.getByLabel(/^Perangkat daerah untuk/).fill('Sekretariat Daerah')
    await axe(page)
    await page.getByRole('button', { name: 'Pakai dan ingat' }).click()
    const corrected = units.getByRole('row', { name: new RegExp(`^${name} `) })
    await expect(corrected).toContainText('Sekretariat Daerah')
    await expect(corrected).toContainText('Koreksi admin')
  })

  await test.step('everybody enters, and the same file again changes nothing', async () => {
    await page.getByRole('button', { name: 'Simpan 589 baris' }).click()
    await expect(
      page.getByText('Tersimpan: 589 baru, 0 diperbarui, 0 tidak berubah.'),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Unggah berkas lain' }).click()
    await upload(page)
    await expect(page.getByRole('heading', { name: '589 baris' })).toBeVisible()
    const same = page.getByRole('navigation', { name: 'Bagian' }).getByRole('link')
    await expect(same).toHaveText([/Sama\s+589/])
    await axe(page)
  })

  await test.step('slips for one agency: a code to scan, a code to type, a masked NIP', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Kartu aktivasi' }).click()
    await expect(page.getByText('589 orang belum mengaktifkan akun')).toBeVisible()
    await axe(page)
    const agency = page.getByRole('option', { name: /^Dinas Perhubungan/ })
    await page.getByLabel('Untuk siapa').selectOption((await agency.first().getAttribute('value'))!)
    await page.getByRole('button', { name: 'Buat kode dan kartu' }).click()
    const slips = page.getByRole('article')
    await expect(slips.first()).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await expect(slips.first()).toContainText(/NIP [•\s]+\d\s\d{3}/)
    await expect(slips.first().getByRole('img', { name: /^Kode QR aktivasi untuk/ })).toBeVisible()
    await axe(page)
  })

  await test.step('on paper they fill the sheets that were announced, and nothing else', async () => {
    const announced = await page.getByText(/^\d+\skartu, \d+\shalaman$/).innerText()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    expect(announced.replaceAll(/\s/g, ' ')).toContain(`, ${sheets} halaman`)
  })

  await test.step('a printed code opens the activation of its person', async () => {
    const slip = page.getByRole('article').first()
    const code = (await slip.innerText()).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/)?.[0]
    await page.goto(`/aktivasi?kode=${code}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buat kata sandi')
  })
})

async function fillCohort(page: Page) {
  await page.getByLabel('Nama kegiatan').fill('Orientasi PPPK Formasi 2024')
  await page.getByLabel('Program').selectOption({ label: 'Orientasi PPPK (20 hari)' })
  await page.getByLabel('Tempat pembukaan').fill('Aula SSA, Kantor Wali Kota')
  await page.getByLabel('Nomor dasar surat').fill('800.1.4.1/512/BKPSDM')
  await page.getByLabel('Tanggal dasar surat').fill('2025-05-28')
  await page.getByLabel('Nama penanda tangan').fill('Nama Kepala BKPSDM')
  await page.getByLabel('Jabatan penanda tangan').fill('Kepala BKPSDM Kota Pontianak')
}

async function upload(page: Page) {
  await page.getByLabel('Berkas daftar peserta').setInputFiles(sheet('peserta-pppk-2024.xlsx'))
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
}
