import { axe, claimPerson, expect, signInAs, test } from '../fixtures'

const OPENS = 'Hari ke-9 belum dibuka. Dibuka Jumat, 20 Juni 2025, pukul 00.00 WIB.'

test('a day that has not opened is refused with its date, as a page and as data', async ({
  page,
}) => {
  await signInAs(page, 'siti')
  for (const address of [
    '/belajar/materi/loyal',
    '/belajar/materi/loyal/awal',
    '/belajar/hari/loyal',
  ]) {
    await test.step(address, async () => {
      const asPage = await page.goto(address)
      expect(asPage?.status()).toBe(403)
      await expect(page.getByText(OPENS)).toBeVisible()
      await axe(page)
      const asData = await page.request.get(`${address}.data`)
      expect(asData.status()).toBe(403)
      expect(await asData.text()).toContain('Hari ke-9 belum dibuka')
    })
  }
})

test('an answer sent to a day that has not opened is refused', async ({ page, baseURL }) => {
  await signInAs(page, 'siti')
  const answer = await page.request.post('/belajar/materi/loyal/awal', {
    form: { aksi: 'lanjut' },
    headers: { Origin: baseURL! },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('belum dibuka. Dibuka Jumat')
})

test('another participant’s enrolment cannot be reached', async ({ page, baseURL }) => {
  const other = await claimPerson('on-time')
  await signInAs(page, 'siti')

  await test.step('not by the administrator’s page about that person', async () => {
    const address = `/kelola/kegiatan/orientasi-pppk-formasi-2024/peserta/${other.enrolmentId}`
    const asPage = await page.goto(address)
    expect(asPage?.status()).toBe(403)
    await expect(page.getByText('Halaman ini untuk admin BKPSDM.')).toBeVisible()
    await axe(page)
    const asData = await page.request.get(`${address}.data`)
    expect(asData.status()).toBe(403)
    expect(await asData.text()).not.toContain(other.name)
  })

  await test.step('not by choosing it on one’s own account page', async () => {
    const chosen = await page.request.post('/akun', {
      form: { aksi: 'kegiatan', enrolment: other.enrolmentId },
      headers: { Origin: baseURL! },
      maxRedirects: 0,
    })
    expect(chosen.status()).toBe(403)
    await page.goto('/belajar')
    await expect(page.getByRole('link', { name: 'akun Siti Rahmawati' })).toBeVisible()
  })
})
