import { axe, claimPerson, expectNoOverflow, newCodeFor, signInAs, test } from '../fixtures'

const PUBLIC = [
  '/masuk',
  '/masuk?ke=/belajar',
  '/aktivasi',
  '/lupa-kata-sandi',
  '/privasi',
  '/tidak-ada',
]

const LEARNER = [
  '/belajar',
  '/belajar/nama',
  '/belajar/jadwal',
  '/belajar/hari/pembukaan',
  '/belajar/hari/kompeten',
  '/belajar/materi/kompeten/belum-bisa?kurang',
  '/belajar/materi/berorientasi-pelayanan',
  '/belajar/materi/cara-program-berjalan/buka-dan-selesai',
  '/belajar/materi/minggu-pertama-saya/bertanya',
  '/belajar/bantuan',
  '/belajar/materi/loyal',
  '/akun',
  '/keluar',
]

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('no public page is wider than the screen', async ({ page }) => {
    const code = await newCodeFor(await claimPerson('newcomer'))
    for (const address of [...PUBLIC, `/aktivasi?kode=${code}`])
      await expectNoOverflow(page, address)
  })

  test('no page of Siti’s is wider than the screen', async ({ page }) => {
    await signInAs(page, 'siti')
    for (const address of LEARNER) await expectNoOverflow(page, address)
  })
})

test('text at 200 % fits every page at 360 pixels', async ({ page }) => {
  for (const address of PUBLIC) await expectNoOverflow(page, address, 200)
  await signInAs(page, 'siti')
  for (const address of LEARNER) await expectNoOverflow(page, address, 200)
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('every public page stays readable', async ({ page }) => {
    for (const address of PUBLIC) {
      await page.goto(address)
      await axe(page)
    }
  })

  test('every page of Siti’s stays readable', async ({ page }) => {
    await signInAs(page, 'siti')
    for (const address of LEARNER) {
      await page.goto(address)
      await axe(page)
    }
  })
})
