import type { Page } from '@playwright/test'
import { findLessonPlaces } from '~tests/bench/lesson-places'
import { findLargeCohort } from '~tests/bench/participants'
import { withStore } from '../demo-people'
import { axe, claimPerson, expect, signInAs, test, type DemoPerson } from '../fixtures'

const TEXT = 'Saya mencatat pertanyaan warga setiap Jumat, lalu membahasnya dengan rekan.'
const WAITS = '1 jawaban belum terkirim.'

test('what is written without a network is sent later, once, and by nobody else', async ({
  page,
  context,
}) => {
  const siti = await claimPerson('on-time')
  const joko = await claimPerson('on-time')
  const { path, targetId } = await newestReflection()
  const field = page.getByRole('textbox').and(page.locator(`[data-simpan="${targetId}"]`))

  await test.step('a pause in writing saves, and says when', async () => {
    await signInAs(page, siti)
    await page.goto(path, { waitUntil: 'networkidle' })
    await field.fill('Saya mencatat')
    await expect(page.getByText('Belum terkirim.', { exact: true })).toBeVisible()
    await expect(page.getByText(/Tersimpan\spukul\s\d\d\.\d\d\sWIB/)).toBeVisible()
    expect(await savedBy(siti, targetId)).toEqual(['Saya mencatat'])
  })

  await test.step('without a network the page says what waits on this device', async () => {
    await context.setOffline(true)
    await cutSending(page)
    await field.fill(TEXT)
    await field.blur()
    await expect(page.getByRole('status').filter({ hasText: WAITS })).toBeVisible()
    await expect(page.getByText('Belum terkirim.', { exact: true })).toBeVisible()
    await axe(page)
  })

  await test.step('the page closed and opened again shows it still', async () => {
    await context.setOffline(false)
    await page.reload()
    await expect(field).toHaveValue(TEXT)
    await expect(page.getByText('Belum terkirim.', { exact: true })).toBeVisible()
    expect(await savedBy(siti, targetId)).toEqual(['Saya mencatat'])
  })

  await test.step('signing out warns of it', async () => {
    await page.goto('/keluar')
    await expect(page.getByText(WAITS)).toBeVisible()
    await expect(page.getByText('Bila Anda keluar sekarang')).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Keluar' }).click()
  })

  await test.step('somebody else on the same phone neither sees nor sends it', async () => {
    const other = await context.newPage()
    await signInAs(other, joko)
    await other.goto(path, { waitUntil: 'networkidle' })
    await expect(other.locator(`[data-simpan="${targetId}"]`)).toHaveValue('')
    await expect(other.getByText(WAITS)).toBeHidden()
    expect(await savedBy(joko, targetId)).toEqual([])
    expect(await savedBy(siti, targetId)).toEqual(['Saya mencatat'])
  })

  await test.step('back on any page of her own it is sent', async () => {
    const again = await context.newPage()
    await signInAs(again, siti)
    await again.goto('/belajar/jadwal')
    await expect.poll(() => savedBy(siti, targetId)).toEqual(['Saya mencatat', TEXT])
    await again.goto(path)
    const field = again.locator(`[data-simpan="${targetId}"]`)
    await expect(field).toHaveValue(TEXT)
    await expect(again.getByText(WAITS)).toBeHidden()
    await axe(again)

    // The form of the page saves the last words once, whatever the island sent of them.
    await field.fill(`${TEXT} Selesai.`)
    await again.locator('button[value^="simpan:"]').first().click()
    await expect(again).toHaveURL(/#blok-/)
    await again.waitForLoadState('networkidle')
    expect(await savedBy(siti, targetId)).toEqual(['Saya mencatat', TEXT, `${TEXT} Selesai.`])
  })
})

test('on somebody else’s device nothing outlives the session', async ({ page, context }) => {
  const person = await claimPerson('on-time')
  const { path, targetId } = await newestReflection()
  await signInAs(page, person)
  await shareDevice(person)
  await page.goto(path, { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await page.locator(`[data-simpan="${targetId}"]`).fill(TEXT)
  expect(await kept(page)).toEqual({ lasting: 0, ofTab: 1 })
  await context.setOffline(false)
  await context.clearCookies()
  await page.goto('/masuk')
  await expect.poll(() => kept(page)).toEqual({ lasting: 0, ofTab: 0 })
})

/** The last reflection that is open to everybody on the day of the demo. */
async function newestReflection() {
  const places = await withStore(async (db) => findLessonPlaces(db, (await findLargeCohort(db)).id))
  const place = places.findLast(({ reflectionIds }) => reflectionIds.length > 0)!
  return { path: place.path, targetId: place.reflectionIds[0]! }
}

const savedBy = ({ enrolmentId }: DemoPerson, targetId: string) =>
  withStore(async (db) => {
    const rows = await db
      .selectFrom('answers')
      .select('value')
      .where('enrolment_id', '=', enrolmentId)
      .where('target_id', '=', targetId)
      .orderBy('sequence')
      .execute()
    return rows.map(({ value }) => (JSON.parse(value) as { text: string }).text)
  })

/**
 * A network that lets pages through and nothing they send. Playwright's own means leave out what a page
 * sends while it closes.
 */
async function cutSending(page: Page) {
  const cut = () => void (globalThis.fetch = () => Promise.reject(new TypeError('putus')))
  await page.evaluate(cut)
  await page.addInitScript(cut)
}

/** As if "Bukan perangkat saya" had been ticked. */
const shareDevice = ({ personId }: DemoPerson) =>
  withStore((db) =>
    db
      .updateTable('sessions')
      .set({ device: 'shared' })
      .where('person_id', '=', personId)
      .execute(),
  )

const kept = (page: Page) =>
  page.evaluate(() => {
    const waiting = (storage: Storage) =>
      Object.keys(storage).filter((name) => name.startsWith('belum-terkirim:')).length
    return { lasting: waiting(localStorage), ofTab: waiting(sessionStorage) }
  })
