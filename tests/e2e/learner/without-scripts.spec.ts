import type { Page } from '@playwright/test'
import { axe, claimPerson, expect, newCodeFor, test } from '../fixtures'
import { answer, expectPart, question, readOn } from './lesson'

test.use({ javaScriptEnabled: false })

test('with scripts off a newcomer activates and makes the opening day done', async ({ page }) => {
  const person = await claimPerson('newcomer')

  await test.step('typing the code and a password of one’s own activates the account', async () => {
    await page.goto('/masuk')
    await axe(page)
    await page.getByRole('link', { name: 'Aktifkan akun pertama kali' }).click()
    await page.getByLabel('Kode aktivasi').fill(await newCodeFor(person))
    await axe(page)
    await page.getByRole('button', { name: 'Periksa kode' }).click()
    await page.getByLabel('Kata sandi baru').fill('12345678')
    await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await expect(page.getByRole('alert')).toContainText('12 karakter')
    await axe(page)
    await page.getByLabel('Kata sandi baru').fill('sampan hijau lewat pagi')
    await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  })

  await test.step('a wrong name is reported and learning goes on', async () => {
    await page.getByLabel('Nama dan gelar yang seharusnya').fill(`${person.name}, M.Pd.`)
    await page.getByRole('button', { name: 'Laporkan yang keliru' }).click()
    await expect(page.getByText('Laporan diterima.')).toBeVisible()
    await axe(page)
  })

  await test.step('the opening day still asks for its test and its two lessons', async () => {
    await page.getByRole('link', { name: 'Lihat Hari 1' }).click()
    await page.getByText('Mengapa belum selesai?').click()
    await expect(page.getByText(/Cara program ini berjalan: 5 bagian belum selesai/)).toBeVisible()
    await axe(page)
  })

  await test.step('the test is handed in as it is', async () => {
    await page.getByRole('link', { name: 'Buka tes' }).click()
    await page.getByRole('button', { name: 'Mulai' }).click()
    const handIn = page.getByRole('button', { name: 'Serahkan', exact: true })
    await handIn.click()
    await expect(page.getByText('20 dari 20 soal belum dijawab.')).toBeVisible()
    await handIn.click()
    await expect(page.getByText('0 dari 20 soal dijawab.')).toBeVisible()
  })

  await test.step('the first lesson is read to its pledge at the end', async () => {
    await page.goto('/belajar/hari/pembukaan')
    await page.getByRole('link', { name: 'Mulai belajar' }).click()
    await readFirstLesson(page)
    await expect(page.getByText('Materi selesai.')).toBeVisible()
  })

  await test.step('the second lesson makes the day done, in its own words for late', async () => {
    await page.getByRole('link', { name: 'Lihat Hari 1' }).click()
    await page.getByRole('link', { name: 'Mulai belajar' }).click()
    await readSecondLesson(page)
    await expect(page.getByText('Hari ke-1 selesai.')).toBeVisible()
    await page.getByRole('link', { name: 'Jadwal' }).click()
    await expect(page.getByRole('link', { name: /Hari 1: .*Selesai susulan/ })).toBeVisible()
    await axe(page)
  })

  await test.step('signing out leads back to the sign-in page', async () => {
    await page.getByRole('link', { name: /, akun / }).click()
    await axe(page)
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click()
    await expect(page.getByText('Anda sudah keluar.')).toBeVisible()
  })
})

async function readFirstLesson(page: Page) {
  await expectPart(page, 1, 5)
  await readOn(page)
  await answer(question(page, 'Hari ke-8 dibuka Jumat'), 'Minggu dua hari')
  await expect(page.getByText('Pilihan Anda, belum tepat')).toBeVisible()
  await axe(page)
  await readOn(page)
  await answer(question(page, 'Seorang rekan sudah'), 'Belum, tugas di LAN')
  await readOn(page)
  await readOn(page)
  await page.getByRole('button', { name: 'Nyatakan' }).click()
  await expect(page.getByText('Centang dulu kotak di atas')).toBeVisible()
  await axe(page)
  await page.getByLabel('Saya sudah membaca naskah').check()
  await page.getByRole('button', { name: 'Nyatakan' }).click()
  await expect(page.getByText(/^Dinyatakan pada Rabu/)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai' }).click()
}

async function readSecondLesson(page: Page) {
  await expectPart(page, 1, 5)
  await answer(question(page, 'Di grup angkatan'), 'Membaca tanggal')
  await readOn(page)
  await readOn(page)
  await readOn(page)
  await answer(question(page, 'Sebuah pesan menyebut'), 'Salah')
  await readOn(page)
  await page
    .getByRole('textbox')
    .fill(
      'Perjanjian kerja saya simpan di map biru dan foto di ponsel. Pertanyaan saya tentang jam kerja saya ajukan kepada atasan.',
    )
  await axe(page)
  await page.getByRole('button', { name: 'Selesai' }).click()
}
