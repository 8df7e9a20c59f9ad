import { demoSignIns } from '~db/seeds/demo/sign-ins'
import { axe, claimPerson, expect, signInAs, test } from '../fixtures'

test('a new password ends the sessions on other devices', async ({ page, browser }) => {
  const person = await claimPerson('on-time')
  const other = await (await browser.newContext()).newPage()
  await signInAs(page, person)
  await signInAs(other, person)

  await test.step('a wrong current password and a common new one are refused with the reason', async () => {
    await page.goto('/akun')
    await page.getByLabel('Kata sandi sekarang').fill('bukan ini kata sandinya')
    await page.getByLabel('Kata sandi baru').fill('tangga kayu dekat sungai')
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(page.getByRole('alert')).toContainText('Kata sandi sekarang belum cocok.')
    await axe(page)
    await page.getByLabel('Kata sandi sekarang').fill(demoSignIns.participant.password)
    await page.getByLabel('Kata sandi baru').fill('password1234')
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(page.getByLabel('Kata sandi baru')).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('this device goes on, the other has to sign in with the new one', async () => {
    await page.getByLabel('Kata sandi sekarang').fill(demoSignIns.participant.password)
    await page.getByLabel('Kata sandi baru').fill('tangga kayu dekat sungai')
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(page.getByText('Kata sandi baru tersimpan.')).toBeVisible()
    await other.goto('/belajar')
    await expect(other).toHaveURL('/masuk?ke=%2Fbelajar')
    await other.getByLabel('NIP, email, atau nomor peserta').fill(person.nip)
    await other.getByLabel('Kata sandi', { exact: true }).fill('tangga kayu dekat sungai')
    await other.getByRole('button', { name: 'Masuk' }).click()
    await expect(other).toHaveURL('/belajar')
  })
  await other.context().close()
})

test('one’s own sessions are listed and can be ended', async ({ page, browser }) => {
  const person = await claimPerson('on-time')
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, person)
  await signInAs(page, person)

  await page.goto('/akun')
  const devices = page.getByRole('listitem').filter({ hasText: 'Terakhir dipakai' })
  await expect(devices).toHaveCount(2)
  await expect(devices.filter({ hasText: 'Perangkat ini' })).toHaveCount(1)
  await axe(page)

  await page.getByRole('button', { name: 'Akhiri', exact: true }).click()
  await expect(page.getByText('Sesi itu sudah diakhiri.')).toBeVisible()
  await expect(devices).toHaveCount(1)
  await other.goto('/belajar')
  await expect(other).toHaveURL(/\/masuk/)
  await other.context().close()

  await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click()
  await expect(page.getByText('Anda sudah keluar.')).toBeVisible()
  await axe(page)
  await page.goto('/akun')
  await expect(page).toHaveURL('/masuk?ke=%2Fakun')
})
