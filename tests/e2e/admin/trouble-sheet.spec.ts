import readWorkbook from 'read-excel-file/node'
import writeWorkbook from 'write-excel-file/node'
import { axe, expect, signInAs, test } from '../fixtures'
import { makeCohort, sheet } from './cohorts'

/** The refused rows of the sheet and what its finding must say. */
const REFUSED: [cell: RegExp, reason: RegExp][] = [
  [/^[A-Z]+33 nip/, /Excel/],
  [/^[A-Z]+34 nip/, /17/],
  [/^[A-Z]+35 nip/, /bulan/i],
  [/^[A-Z]+37 nip/, /baris 5|dua kali/i],
  [/^[A-Z]+38 nama/, /kosong|belum/i],
  [/^[A-Z]+39 .*e-?mail/, /email/i],
  [/^[A-Z]+41 /, /31/],
  [/^[A-Z]+43 nama/, /rumus/i],
]

test('Budi learns of every refused row where it is, why, and how to mend it', async ({
  page,
}, info) => {
  const slug = await makeCohort({ name: 'Orientasi Lembar Bermasalah', startsOn: '2025-08-04' })
  await signInAs(page, 'budi')
  await page.goto(`/kelola/kegiatan/${slug}/impor`)

  await test.step('refusals name cell, reason and fix', async () => {
    await page.getByLabel('Berkas daftar peserta').setInputFiles(sheet('peserta-bermasalah.xlsx'))
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await expect(page.getByRole('heading', { name: /baris siap, 8 baris ditolak/ })).toBeVisible()
    const findings = page.getByRole('table', { name: 'Ditolak' })
    for (const [cell, reason] of REFUSED) {
      const row = findings.getByRole('row', { name: cell })
      await expect(row).toContainText(reason)
      await expect(row.getByRole('cell').last(), 'the fix').not.toBeEmpty()
    }
    await axe(page)
  })

  await test.step('what only deserves a look is a note, not a refusal', async () => {
    await page.getByRole('link', { name: /Dengan catatan/ }).click()
    const notes = page.getByRole('table', { name: 'Dengan catatan' })
    await expect(notes.getByRole('row', { name: /^[A-Z]+42 / })).toBeVisible()
    await expect(notes.getByRole('row', { name: /^[A-Z]+44 / })).toBeVisible()
    await axe(page)
  })

  await test.step('the good rows enter', async () => {
    await page.getByRole('button', { name: /^Simpan \d+ baris$/ }).click()
    await expect(page.getByRole('status')).toContainText(/Tersimpan: \d+ baru/)
    await axe(page)
  })

  await test.step('the refused rows come back as a workbook to correct and upload', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh 8 baris ditolak' }).click(),
    ])
    const file = info.outputPath(download.suggestedFilename())
    await download.saveAs(file)
    await nameTheNameless(file)
    await page.getByRole('link', { name: 'Unggah berkas lain' }).click()
    await page.getByLabel('Berkas daftar peserta').setInputFiles(file)
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await expect(
      page.getByRole('heading', { name: /^[1-9]\d* baris siap, \d baris ditolak$/ }),
    ).toBeVisible()
    await page.getByRole('link', { name: /^Baru/ }).click()
    await expect(page.getByRole('row', { name: /Yuliana Pratiwi/ })).toBeVisible()
    await axe(page)
  })
})

/** Does what the fix beside the row without a name asks for, in the downloaded workbook. */
async function nameTheNameless(file: string) {
  const [read] = await readWorkbook(file)
  const [headings = [], ...rows] = read!.data
  const name = headings.indexOf('NAMA LENGKAP')
  const mended = rows.map((row) =>
    row.map((cell, column) => cell ?? (column === name ? 'Yuliana Pratiwi' : null)),
  )
  const texts = [headings, ...mended].map((row) =>
    row.map((cell) => (cell === null ? null : { value: String(cell), type: String })),
  )
  await writeWorkbook(texts, { sheet: read!.sheet }).toFile(file)
}
