import { axe, expect, signInAs, test } from '../fixtures'

test('Rina sees the lessons as participants will, with everything the check found', async ({
  page,
}) => {
  await signInAs(page, 'rina')
  await page.goto('/')
  await expect(page).toHaveURL('/ajar')
  await axe(page)

  await test.step('each lesson says its state and its findings', async () => {
    const lesson = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Kompeten', exact: true }) })
    await expect(lesson).toContainText(/Terbit|Draf/)
    await expect(lesson).toContainText(/temuan|peringatan|kesalahan/i)
    await lesson.getByRole('link', { name: 'Kompeten' }).click()
    await expect(page.getByRole('heading', { name: 'Tujuan' })).toBeVisible()
    await axe(page)
  })

  await test.step('a part reads as it will, and an answer may be tried without being kept', async () => {
    await page.getByRole('link', { name: 'Baca dari awal' }).click()
    await expect(page.getByText(/Bagian 1 dari 4, seperti yang akan dilihat peserta/)).toBeVisible()
    const asked = page.locator('.quiz-question')
    await asked.getByLabel('Benar').check()
    await asked.getByRole('button', { name: 'Periksa jawaban' }).click()
    await expect(asked).toContainText('Pilihan Anda, belum tepat')
    await axe(page)
    await page.getByRole('link', { name: /^Bagian 2/ }).click()
    await expect(page.getByText(/Bagian 2 dari 4/)).toBeVisible()
  })

  await test.step('what belongs to the administrators stays closed', async () => {
    const answer = await page.goto('/kelola/kegiatan')
    expect(answer?.status()).toBe(403)
    await axe(page)
  })
})
