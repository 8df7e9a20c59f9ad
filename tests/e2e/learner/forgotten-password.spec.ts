import type { Page } from '@playwright/test'
import { axe, claimPerson, expect, test } from '../fixtures'

test('who forgot the password is led to the helpdesk’s WhatsApp, without e-mail', async ({
  page,
}) => {
  await page.goto('/masuk')
  await page.getByRole('link', { name: 'Lupa kata sandi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lupa kata sandi')
  await expect(page.getByText('Jam layanan: Senin–Jumat pukul 07.30–15.30 WIB.')).toBeVisible()
  const whatsapp = page.getByRole('link', { name: 'Hubungi lewat WhatsApp' })
  await expect(whatsapp).toHaveAttribute('href', /^https:\/\/wa\.me\/62\d+\?text=Selamat%20pagi/)
  await axe(page)
  await page.getByRole('link', { name: 'Saya sudah punya kode' }).click()
  await expect(page.getByLabel('Kode aktivasi')).toBeVisible()
})

test('signing in answers an unknown, a known and a not yet activated name alike', async ({
  page,
}) => {
  const known = await claimPerson('on-time')
  const newcomer = await claimPerson('newcomer')
  const answers = []
  for (const name of ['198001012025211999', known.nip, newcomer.nip]) {
    answers.push(await refusedSignIn(page, name))
    await expect(page.getByLabel('NIP, email, atau nomor peserta')).toHaveValue(name)
    await expect(page.getByLabel('Kata sandi', { exact: true })).toHaveValue('')
  }
  await axe(page)
  expect(answers[0]?.text).toContain('belum cocok')
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

async function refusedSignIn(page: Page, name: string) {
  await page.goto('/masuk')
  await page.getByLabel('NIP, email, atau nomor peserta').fill(name)
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya')
  const [response] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Masuk' }).click(),
  ])
  return { status: response.status(), text: await page.getByRole('alert').innerText() }
}
