import type { Page } from '@playwright/test'
import { axe, claimPerson, expect, signInAs, test } from '../fixtures'

const TEST = '/belajar/tes/tes-awal'

/** Answers every question of the page with the first choice there is. */
async function answerPage(page: Page): Promise<void> {
  for (const question of await page.locator('.test-question').all()) {
    const choices = question.locator('input[type="radio"], input[type="checkbox"]')
    if ((await choices.count()) > 0) await choices.first().check()
    for (const list of await question.locator('select').all()) await list.selectOption({ index: 1 })
    const text = question.locator('input[type="text"], textarea')
    if ((await text.count()) > 0) await text.fill('17')
  }
}

test('somebody takes a test: begins, answers, reloads, hands in and reads the result', async ({
  page,
}) => {
  await signInAs(page, await claimPerson('newcomer'))

  await test.step('the page says what the test is before it begins', async () => {
    await page.goto(TEST)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tes awal')
    await expect(page.getByText('20 soal')).toBeVisible()
    await expect(page.getByText('1 kali lagi')).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Mulai' }).click()
  })

  await test.step('a choice is saved by itself and is there after a reload', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soal 1 sampai 5')
    await expect(page.getByRole('timer')).toHaveText(/Sisa waktu (29|30)\.\d\d/)
    await axe(page)
    await answerPage(page)
    await expect(page.getByText(/^Tersimpan\spukul/)).toHaveCount(5)
    await page.reload({ waitUntil: 'networkidle' })
    await expect(page.getByText(/^Tersimpan\spukul/)).toHaveCount(5)
    await expect(page.getByText('5 dari 20 soal sudah dijawab.')).toBeVisible()
  })

  await test.step('the next page, and one out of turn', async () => {
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soal 6 sampai 10')
    await answerPage(page)
    await page.getByRole('button', { name: 'Soal 18, belum dijawab' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soal 16 sampai 20')
    await expect(page.getByText('10 dari 20 soal sudah dijawab.')).toBeVisible()
    await answerPage(page)
  })

  await test.step('handing in asks first and names what is unanswered', async () => {
    await page.getByRole('button', { name: 'Periksa lalu serahkan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Serahkan tes ini?')
    await expect(page.getByText('5 dari 20 soal belum dijawab.')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Soal 13' }).click()
    await answerPage(page)
    await page.getByRole('button', { name: 'Serahkan' }).click()
    await expect(page.getByText('Semua 20 soal sudah Anda jawab.')).toBeVisible()
    await page.getByRole('button', { name: 'Serahkan' }).click()
  })

  await test.step('the result shows the score and no key, and the test is done', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hasil pengerjaan ke-1')
    await expect(page.getByText('20 dari 20 soal dijawab.')).toBeVisible()
    await expect(page.getByText('Pembahasan')).toBeHidden()
    await axe(page)
    await page.goto(TEST)
    await expect(page.getByRole('link', { name: /Pengerjaan ke-1: \d/ })).toBeVisible()
    await expect(page.getByText('Semua kesempatan mengerjakan tes ini')).toBeVisible()
    await page.goto('/belajar/hari/pembukaan')
    await expect(page.getByRole('link', { name: /Tes awal/ })).toContainText('Selesai')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a test is taken by plain forms', async ({ page }) => {
    await signInAs(page, await claimPerson('newcomer'))
    await page.goto(TEST)
    await page.getByRole('button', { name: 'Mulai' }).click()
    await expect(page.getByText(/Kerjakan sampai pukul/)).toBeVisible()
    await answerPage(page)
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
    await expect(page.getByText('5 dari 20 soal sudah dijawab.')).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Serahkan', exact: true }).click()
    await expect(page.getByText('15 dari 20 soal belum dijawab.')).toBeVisible()
    await page.getByRole('button', { name: 'Serahkan', exact: true }).click()
    await expect(page.getByText('5 dari 20 soal dijawab.')).toBeVisible()
  })
})
