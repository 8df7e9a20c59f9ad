import type { Locator, Page } from '@playwright/test'
import { demoSignIns } from '~db/seeds/demo/sign-ins'
import { axe, claimPerson, expect, test } from '../fixtures'
import { expectPart, question } from './lesson'

test('the keyboard alone signs in, opens today, reads a part, answers and goes on', async ({
  page,
}) => {
  const person = await claimPerson('on-time')

  await test.step('signing in', async () => {
    await page.goto('/masuk')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
    await expectFocusSeen(page)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('NIP, email, atau nomor peserta'))
    await page.keyboard.type(person.nip)
    await tabTo(page, page.getByLabel('Kata sandi', { exact: true }))
    await page.keyboard.type(demoSignIns.participant.password)
    await tabTo(page, page.getByRole('checkbox', { name: 'Bukan perangkat saya' }))
    await tabTo(page, page.getByRole('button', { name: 'Masuk' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/belajar')
  })

  await test.step('opening the lesson of today', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Mulai belajar' }))
    await page.keyboard.press('Enter')
    await expectPart(page, 1, 4)
  })

  await test.step('pressing Lanjut too early moves the focus to what is missing', async () => {
    await tabTo(page, page.locator('button[value="lanjut"]'))
    await page.keyboard.press('Enter')
    const missing = page.getByRole('alert')
    await expect(missing).toBeFocused()
    await tabTo(page, missing.getByRole('link'))
    await page.keyboard.press('Enter')
  })

  await test.step('answering the self-check and going on', async () => {
    const asked = question(page, 'Pegawai yang kompeten adalah')
    await tabTo(page, asked.getByLabel('Benar'))
    await page.keyboard.press('ArrowDown')
    await expect(asked.getByLabel('Salah')).toBeChecked()
    await tabTo(page, asked.getByRole('button', { name: 'Periksa jawaban' }))
    await page.keyboard.press('Enter')
    await expect(asked).toContainText('Pilihan Anda, jawaban yang tepat')
    await axe(page)
    await tabTo(page, page.locator('button[value="lanjut"]'))
    await page.keyboard.press('Enter')
    await expectPart(page, 2, 4)
  })
})

/** Presses Tab until this control has the focus; wherever the focus rests on the way, it must be seen. */
async function tabTo(page: Page, control: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    await expectFocusSeen(page)
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`60 presses of Tab do not reach ${control}`)
}

/** The focused control, or the label around it, carries a ring, and nothing fixed hides all of it. */
async function expectFocusSeen(page: Page) {
  const unseen = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const ringed = [focused, focused.closest('label')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      )
    })
    const { x, y, width, height } = focused.getBoundingClientRect()
    const spots = [0.1, 0.5, 0.9].map((at) =>
      document.elementFromPoint(x + width / 2, y + height * at),
    )
    const shown = spots.some((spot) => spot && (focused.contains(spot) || spot.contains(focused)))
    return ringed && shown ? null : `${ringed ? 'hidden' : 'no ring'}: ${focused.outerHTML}`
  })
  expect(unseen, 'focus that cannot be seen').toBeNull()
}
