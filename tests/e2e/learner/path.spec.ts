import { axe, expect, signInAs, test } from '../fixtures'

test('Siti sees the twenty days as a path with dates, states and reasons', async ({ page }) => {
  await signInAs(page, 'siti')
  await page.goto('/belajar/jadwal')
  const path = page.locator('ol.path')

  await test.step('twenty dated days from the opening to 8 July', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jadwal 20 hari')
    await expect(page.getByText('10 Juni sampai 8 Juli 2025, hari kerja')).toBeVisible()
    const days = path.getByRole('listitem').filter({ hasText: /Hari \d+: / })
    await expect(days).toHaveCount(20)
    await expect(days.last()).toContainText('Sel, 8 Jul')
  })

  await test.step('the holiday of 27 June pushes no day onto itself', async () => {
    const days = path.getByRole('listitem').filter({ hasNot: page.getByRole('heading') })
    const texts = await days.allInnerTexts()
    const rows = texts.map((text) => text.replaceAll(/\s+/g, ' '))
    const holiday = rows.findIndex((row) => row.includes('Jum, 27 Jun · libur'))
    expect(rows[holiday]).toContain('Tidak dihitung sebagai hari orientasi.')
    expect(rows[holiday - 1]).toContain('Kam, 26 Jun')
    expect(rows[holiday + 1]).toContain('Sen, 30 Jun')
    expect(rows.filter((row) => row.includes('27 Jun'))).toHaveLength(1)
  })

  await test.step('each state in words', async () => {
    const day = (number: number) =>
      path.getByRole('listitem').filter({ hasText: `Hari ${number}: ` })
    await expect(day(1)).toContainText('Selesai · Sel, 10 Jun')
    await expect(day(5)).toContainText('3 tugas belum selesai · Sen, 16 Jun')
    await expect(day(7)).toContainText('Hari ini')
    await expect(day(7)).toHaveAttribute('aria-current', 'date')
    await expect(day(8)).toContainText('Dibuka besok, Kam, 19 Jun')
    await expect(day(8).getByRole('link')).toHaveCount(0)
    await axe(page)
  })

  await test.step('the unfinished day tells why', async () => {
    await path.getByRole('link', { name: /Hari 5/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berorientasi pelayanan')
    await page.getByText('Mengapa belum selesai?').click()
    await expect(page.getByText(/Berorientasi pelayanan: \d bagian belum selesai/)).toBeVisible()
    await axe(page)
  })
})
