import type { Page } from '@playwright/test'
import { axe, expectNoOverflow, signInAs, test } from '../fixtures'

const COHORT = '/kelola/kegiatan/orientasi-pppk-formasi-2024'

const OFFICE = [
  '/kelola/kegiatan',
  '/kelola/kegiatan/baru',
  COHORT,
  `${COHORT}/pantauan`,
  `${COHORT}/pantauan?jenis=guru&keadaan=selesai`,
  `${COHORT}/perhatian`,
  `${COHORT}/peserta`,
  `${COHORT}/impor`,
  `${COHORT}/kartu`,
  `${COHORT}/kartu/cetak`,
  `${COHORT}/presensi`,
  `${COHORT}/presensi?q=siti`,
  `${COHORT}/jadwal`,
  `${COHORT}/jadwal?ubah=batas`,
  `${COHORT}/pembaruan`,
  '/kelola/kalender',
  '/kelola/catatan',
  '/akun',
]

const TRAINER = ['/ajar', '/ajar/materi/kompeten', '/ajar/materi/kompeten/belum-bisa']

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  test('every page of Budi’s and of Rina’s fits', async ({ page }) => {
    await signInAs(page, 'budi')
    for (const address of await officePages(page)) await expectNoOverflow(page, address)
    await signInAs(page, 'rina')
    for (const address of TRAINER) await expectNoOverflow(page, address)
  })
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('every page of Budi’s and of Rina’s stays readable', async ({ page }) => {
    await signInAs(page, 'budi')
    for (const address of await officePages(page)) {
      await page.goto(address)
      await axe(page)
    }
    await signInAs(page, 'rina')
    for (const address of TRAINER) {
      await page.goto(address)
      await axe(page)
    }
  })
})

/** All of them, with one upload and one participant that the lists lead to. */
async function officePages(page: Page): Promise<string[]> {
  const led = []
  for (const list of ['impor', 'peserta']) {
    await page.goto(`${COHORT}/${list}`)
    const first = page.getByRole('rowheader').getByRole('link').first()
    led.push((await first.getAttribute('href'))!)
  }
  return [...OFFICE, ...led]
}
