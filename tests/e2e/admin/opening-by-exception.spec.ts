import { axe, expect, signInAs, test } from '../fixtures'
import { makeCohort, sheet } from './cohorts'

test('Budi records the opening by exception: everyone present but three', async ({ page }) => {
  const slug = await makeCohort({
    name: 'Orientasi Angkatan Pagi',
    startsOn: '2025-06-18',
    people: sheet('peserta-cpns-2022.csv'),
  })
  await signInAs(page, 'budi')
  await page.goto(`/kelola/kegiatan/${slug}/presensi`)
  const recap = page.getByRole('table', { name: 'Rekap presensi' })
  await expect(recap.getByRole('row', { name: /^Semua/ })).toContainText('17')
  await axe(page)

  await test.step('an exception is found by name and needs no medical word', async () => {
    await page.getByLabel('Cari nama atau NIP').fill('Rahmat Siregar')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.getByLabel('Presensi Rahmat Siregar').selectOption('Sakit')
    await page.getByLabel('Nomor surat Rahmat Siregar').fill('800/112/2025')
    await expect(page.getByText('Jangan tulis diagnosis atau keterangan medis.')).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Simpan 1 orang' }).click()
    await expect(page.getByText('Presensi 1 orang tercatat.')).toBeVisible()
  })

  await test.step('inside an agency everyone stands at present, so only exceptions are touched', async () => {
    await page.goto(`/kelola/kegiatan/${slug}/presensi`)
    await recap.getByRole('link', { name: 'Badan Keuangan Daerah' }).click()
    const people = page.getByRole('combobox', { name: /^Presensi / })
    await expect(people).toHaveCount(15)
    await expect(people.first()).toHaveValue('hadir')
    await people.nth(0).selectOption('Tugas dinas')
    await people.nth(1).selectOption('Tanpa keterangan')
    await axe(page)
    await page.getByRole('button', { name: 'Simpan 15 orang' }).click()
    await expect(page.getByText('Presensi 15 orang tercatat.')).toBeVisible()
  })

  await test.step('the rest is marked present at once, and the recap adds up', async () => {
    await page.goto(`/kelola/kegiatan/${slug}/presensi`)
    await page.getByRole('link', { name: 'Tandai hadir 1 lainnya' }).click()
    await expect(page.getByRole('heading', { name: 'Tandai 1 orang hadir?' })).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Batal' }).click()
    await expect(recap.getByRole('row', { name: /^Semua/ })).toContainText('17')
    await page.getByRole('link', { name: 'Tandai hadir 1 lainnya' }).click()
    await page.getByRole('button', { name: 'Ya, tandai 1 orang hadir' }).click()
    await expect(page.getByText('Presensi 1 orang tercatat.')).toBeVisible()
    const figures = await recap
      .getByRole('row', { name: /^Semua/ })
      .getByRole('cell')
      .allInnerTexts()
    const [people, present, online, leave, ill, duty, absent, open] = figures.map(Number)
    expect({ people, present, online, leave, ill, duty, absent, open }).toEqual({
      people: 17,
      present: 14,
      online: 0,
      leave: 0,
      ill: 1,
      duty: 1,
      absent: 1,
      open: 0,
    })
    await axe(page)
  })
})
