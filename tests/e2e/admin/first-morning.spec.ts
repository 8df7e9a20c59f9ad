import type { Page } from '@playwright/test'
import { axe, claimPerson, expect, signInAs, test } from '../fixtures'

const COHORT = '/kelola/kegiatan/orientasi-pppk-formasi-2024'

test('Budi sees on Pantauan harian how 589 people stand, and opens an agency', async ({ page }) => {
  await signInAs(page, 'budi')
  await page.goto('/kelola')
  await axe(page)
  await page.getByRole('link', { name: 'Orientasi PPPK Formasi 2024' }).click()
  await axe(page)
  await page.getByRole('main').getByRole('link', { name: 'Pantauan harian' }).click()

  await test.step('the states of today add up to the head count', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hari ke-7: Kompeten')
    await expect(page.getByText('589 peserta', { exact: false }).first()).toBeVisible()
    expect(sum(await stateCounts(page))).toBe(589)
    await axe(page)
  })

  await test.step('the table agrees: its agencies add up to all of them', async () => {
    const rows = await page
      .getByRole('table', { name: /^Peserta yang selesai/ })
      .getByRole('row')
      .all()
    const counts = await Promise.all(
      rows.slice(1).map((row) => row.getByRole('cell').first().innerText()),
    )
    const heads = counts.map(Number)
    expect(heads.at(-1)).toBe(589)
    expect(sum(heads.slice(0, -1))).toBe(589)
  })

  await test.step('the share of today in the table is that of the bar', async () => {
    const [done = 0] = await stateCounts(page)
    const all = page
      .getByRole('table', { name: /^Peserta yang selesai/ })
      .getByRole('row')
      .last()
    await expect(all.getByRole('cell').nth(7)).toHaveText(String(Math.floor((done * 100) / 589)))
  })

  await test.step('an agency opens to its people, fifty a page', async () => {
    await page
      .getByRole('rowheader')
      .getByRole('link', { name: /^Dinas Pendidikan/ })
      .click()
    const list = page.getByRole('region', { name: /peserta sesuai pilihan$/ })
    await expect(list.getByRole('table').getByRole('row')).toHaveCount(1 + 50)
    await axe(page)
  })
})

test('Budi filters, searches by name and by NIP, and gives a participant a new code', async ({
  page,
}) => {
  const person = await claimPerson('on-time')
  await signInAs(page, 'budi')
  await page.goto(`${COHORT}/peserta`)

  await test.step('by staff group and state', async () => {
    await page.getByRole('link', { name: 'Guru 90' }).click()
    await expect(page.getByText('90 peserta')).toBeVisible()
    await page.getByLabel('Keadaan').selectOption('Selesai')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(page).toHaveURL(/jenis=guru/)
    await expect(page).toHaveURL(/keadaan=selesai/)
    await axe(page)
  })

  await test.step('by name, then by NIP', async () => {
    await search(page, 'siti rahmawati')
    await expect(page.getByRole('rowheader', { name: /Siti Rahmawati/ }).first()).toBeVisible()
    await search(page, person.nip)
    await expect(page.getByText('1 peserta', { exact: true })).toBeVisible()
    await page.getByRole('rowheader').getByRole('link').click()
  })

  await test.step('the person’s page tells what was done when', async () => {
    await expect(page.getByText('6 dari 20 hari selesai')).toBeVisible()
    await expect(page.getByText(/Hadir (di tempat|daring), dicatat Budi Hartono/)).toBeVisible()
    await axe(page)
  })

  await test.step('a new code comes with a text ready for WhatsApp', async () => {
    await page.getByRole('button', { name: 'Kode baru' }).click()
    const code = await page.locator('#kode-baru .font-mono').innerText()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await expect(page.getByLabel('Teks untuk dikirim')).toHaveValue(
      new RegExp(`aktivasi\\?kode=${code}`),
    )
    await axe(page)
    const send = page.getByRole('link', { name: 'Kirim lewat WhatsApp' })
    if (await send.isVisible()) {
      await expect(send).toHaveAttribute(
        'href',
        new RegExp(`^https://wa\\.me/62\\d+\\?text=.*${code}`),
      )
    }
    await page.reload()
    await expect(page.getByText(code)).toBeHidden()
  })
})

test('Budi reads who needs attention and why, and takes the list along as a workbook', async ({
  page,
}) => {
  await signInAs(page, 'budi')
  await page.goto(`${COHORT}/perhatian`)
  const people = page.getByRole('main').getByRole('listitem')
  await expect(people.filter({ hasText: 'Belum mengaktifkan akun' }).first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Alasan').selectOption(await optionStarting(page, 'Belum membuka aplikasi'))
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(
    page.getByText(/Belum membuka aplikasi \d+ hari kerja, terakhir/).first(),
  ).toBeVisible()
  await axe(page)

  await page.goto(`${COHORT}/pantauan`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Ekspor' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('peserta-orientasi-pppk-formasi-2024-2025-06-18.xlsx')
})

async function stateCounts(page: Page): Promise<number[]> {
  const texts = await page.getByRole('main').locator('dl').first().locator('dd b').allInnerTexts()
  return texts.map(Number)
}

async function search(page: Page, words: string) {
  await page.goto(`${COHORT}/peserta`)
  await page.getByLabel('Cari nama atau NIP').fill(words)
  await page.getByRole('button', { name: 'Tampilkan' }).click()
}

async function optionStarting(page: Page, words: string) {
  const label = await page.getByRole('option', { name: words }).innerText()
  return { label }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
