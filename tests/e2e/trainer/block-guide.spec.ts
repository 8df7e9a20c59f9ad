import { axe, expect, expectNoOverflow, signInAs, test } from '../fixtures'

test('Rina looks a block up, and the summary card of the example prints alone', async ({
  page,
}) => {
  await signInAs(page, 'rina')
  await page.goto('/ajar')
  await page.getByRole('link', { name: 'Panduan blok' }).click()
  await expect(page.getByRole('heading', { name: 'Panduan blok' })).toBeVisible()
  await axe(page)

  await test.step('a folded case opens, and judged open it is as good', async () => {
    await page.getByText('Kasus rekan: tenaga kesehatan').click()
    await expect(page.getByText('Ke mana Anda melapor?').last()).toBeVisible()
    await page.getByText('Baca transkripnya').click()
    await axe(page)
  })

  await test.step('the card is made ready by a link and printed without the rest', async () => {
    await page.getByRole('link', { name: 'Siapkan untuk dicetak' }).click()
    await expect(page.getByText('Siap. Pilih Cetak di menu peramban')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Kartu ringkas', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Panduan blok' })).toBeHidden()
    await expect(page.locator('.block-timeline')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(page, '/panduan/blok')
})
