import type { Browser } from '@playwright/test'
import { axe, claimPerson, expect, newCodeFor, test, type DemoPerson } from '../fixtures'
import { readToTheEnd } from './answer-everything'
import { answer, expectPart, question, readOn } from './lesson'

test('a newcomer activates with four offered words, learns on two devices and finishes the day', async ({
  page,
  browser,
}) => {
  const person = await claimPerson('newcomer')
  const code = await newCodeFor(person)
  let password = ''

  await test.step('the slip’s QR opens the activation page and says whose code it is', async () => {
    await page.goto(`/aktivasi?kode=${code}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buat kata sandi')
    await expect(page.getByText(person.name)).toBeVisible()
    await expect(page.getByText(person.nip)).toBeHidden()
    await axe(page)
  })

  await test.step('the four offered words become the password', async () => {
    await page.getByRole('button', { name: 'Tawarkan empat kata' }).click()
    const field = page.getByLabel('Kata sandi baru')
    await expect(field).toHaveValue(/^[a-z]+(-[a-z]+){3}$/)
    password = await field.inputValue()
    await expect(page.getByText(password)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  })

  await test.step('the name for the certificate is confirmed', async () => {
    await expect(page).toHaveURL('/belajar/nama')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Begini nama Anda di sertifikat',
    )
    await expect(page.getByText(person.name, { exact: true })).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Nama ini benar' }).click()
  })

  await test.step('Hari ini shows what is due and one filled button', async () => {
    await expect(page).toHaveURL('/belajar')
    await expect(page.getByText('Nama Anda sudah dipastikan.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hari ke-7')
    await expect(page.getByText('Rabu, 18 Juni 2025')).toBeVisible()
    await expect(page.locator('.button-primary')).toHaveText(['Mulai belajar'])
    await axe(page)
    await page.getByRole('link', { name: 'Mulai belajar' }).click()
  })

  await test.step('a wrong answer is told in words with its reason, and may be tried again', async () => {
    await expectPart(page, 1, 4)
    await axe(page)
    await readOn(page)
    await expect(page.getByRole('alert')).toContainText('Bagian ini belum selesai.')
    await axe(page)
    const asked = question(page, 'Pegawai yang kompeten adalah')
    await answer(asked, 'Benar')
    await expect(asked).toContainText('Pilihan Anda, belum tepat')
    await expect(asked).toContainText('bertanya termasuk cara belajar')
    await axe(page)
    await asked.getByRole('button', { name: 'Coba sekali lagi' }).click()
    await answer(asked, 'Salah')
    await expect(asked).toContainText('Pilihan Anda, jawaban yang tepat')
    await readOn(page)
    await expectPart(page, 2, 4)
  })

  await test.step('another device goes on where this one stopped, and finishes', async () => {
    await finishElsewhere(browser, person, password)
  })

  await test.step('the first device sees the day finished', async () => {
    await page.goto('/belajar')
    await expect(page.getByRole('heading', { name: 'Tugas hari ini selesai' })).toBeVisible()
    await expect(page.getByText('Berikutnya Kamis, 19 Juni 2025: Harmonis.')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Jadwal' }).click()
    await expect(page.getByRole('link', { name: /Hari 7: .*Selesai · Rab, 18 Jun/ })).toBeVisible()
  })
})

async function finishElsewhere(browser: Browser, person: DemoPerson, password: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/masuk')
  await page.getByLabel('NIP, email, atau nomor peserta').fill(person.nip)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('link', { name: 'Lanjutkan belajar' }).click()
  await expectPart(page, 2, 4)
  await readOn(page)
  await answer(
    question(page, 'Rekan baru belum bisa'),
    'Memintanya mencoba',
    'Meninggalkan catatan',
  )
  await readOn(page)
  await expectPart(page, 4, 4)

  const reflection = page.getByRole('textbox')
  await reflection.fill('Saya akan belajar rekap presensi.')
  await readOn(page)
  await expect(page.getByRole('alert')).toContainText('paling sedikit 20 kata; sekarang 5 kata')
  await reflection.fill(
    'Saya akan belajar membuat rekap presensi sendiri pada hari Jumat, didampingi rekan satu ruangan, lalu mencatat langkahnya supaya bulan depan tidak bertanya lagi.',
  )
  await page.getByRole('button', { name: 'Simpan refleksi' }).click()
  await expect(page.getByText(/Tersimpan\spukul\s\d\d\.\d\d\sWIB/)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai' }).click()
  await expect(page.getByText('Materi selesai.')).toBeVisible()

  for (const said of ['Materi selesai.', 'Hari ke-7 selesai.']) {
    await page.getByRole('link', { name: 'Mulai belajar' }).click()
    await readToTheEnd(page)
    await expect(page.getByText(said)).toBeVisible()
  }
  await context.close()
}
