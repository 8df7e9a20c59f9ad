import { axe, expect, expectNoOverflow, signInAs, test } from '../fixtures'

test.use({ viewport: { width: 360, height: 740 } })

test('before signing in, the participants’ guide is a tap away and its pictures are there', async ({
  page,
}) => {
  await page.goto('/masuk')
  await page.getByRole('link', { name: 'Panduan peserta' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Panduan peserta')
  await axe(page)
  await page.getByRole('link', { name: 'Bila kode tidak diterima' }).click()
  await expect(page).toHaveURL(/#kode-tidak-diterima$/)
  await expect(page.getByText('Kode belum cocok').first()).toBeInViewport()
  for (const picture of await page.getByRole('img').all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
  }
  await expectNoOverflow(page, '/panduan/peserta')
  await expectNoOverflow(page, '/panduan/peserta', 200)
})

test('a participant finds it in Bantuan, and no other', async ({ page }) => {
  await signInAs(page, 'siti')
  await page.goto('/belajar/bantuan')
  await page.getByRole('link', { name: 'Panduan peserta' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Panduan peserta')
  await axe(page)
  await page.goto('/panduan')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await axe(page)
  expect((await page.goto('/panduan/admin'))?.status()).toBe(403)
})

for (const [who, guide, all] of [
  ['budi', 'Panduan admin', 4],
  ['rina', 'Panduan pengajar', 3],
] as const) {
  test(`${who} opens the ${guide} from the menu`, async ({ page }) => {
    await signInAs(page, who)
    await page.goto('/')
    await page.getByText('Menu', { exact: true }).click()
    await page.getByRole('link', { name: 'Panduan', exact: true }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(all)
    await axe(page)
    await page.getByRole('link', { name: guide }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(guide)
    await axe(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload() // colours fade over; what is judged is where they end
    await axe(page)
    await expectNoOverflow(page, new URL(page.url()).pathname)
  })
}

test('who asks for a staff guide without having signed in goes there after signing in', async ({
  page,
}) => {
  await page.goto('/panduan/admin')
  await expect(page).toHaveURL('/masuk?ke=%2Fpanduan%2Fadmin')
})
