import { readFile } from 'node:fs/promises'
import readWorkbook from 'read-excel-file/node'
import { answerSurvey } from '~/domain/surveys/answer-survey.server'
import { surveyPage } from '~/domain/surveys/survey-page.server'
import { siti } from '../../support/actors'
import { makeSurveyCohort, nineScores } from '../../support/survey-cohort'
import { withStore } from '../demo-people'
import { axe, expect, expectNoOverflow, signInAs, test } from '../fixtures'

test.use({ viewport: { width: 360, height: 740 } })

/** Six people on the survey's day; five have answered. The last of them is who this journey is about. */
async function fiveOfSix() {
  return withStore(async (db) => {
    const made = await makeSurveyCohort(db, 6)
    for (const enrolment of made.enrolments.slice(0, 5)) {
      const input = { enrolmentId: enrolment.id, itemId: 'survei' }
      const { revisionId: revisi } = await surveyPage(db, siti(enrolment), input)
      const form = { ...nineScores(3), revisi, masukan: '' }
      await answerSurvey(db, siti(enrolment), { ...input, form })
    }
    const last = made.enrolments[5]!
    return {
      slug: made.cohort.slug,
      last: { personId: last.person_id, enrolmentId: last.id, name: '', nip: '' },
    }
  })
}

test('the last participant answers without a name; the office reads the index and who has passed', async ({
  page,
}) => {
  const { slug, last } = await fiveOfSix()
  const office = `/kelola/kegiatan/${slug}`

  await test.step('before everybody has answered the office sees only how many', async () => {
    await signInAs(page, 'budi')
    await expectNoOverflow(page, `${office}/survei`)
    await expect(page.getByText('5 dari 6 peserta menjawab')).toBeVisible()
    await expect(page.getByText('Isi laporan belum dibuka')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    await axe(page)
    await page.goto(`${office}/kelulusan`)
    await expect(page.getByText('Survei kepuasan peserta belum diisi').first()).toBeVisible()
  })

  await test.step('Hasil tells the participant what is missing, and leads to it', async () => {
    await page.context().clearCookies()
    await signInAs(page, last)
    await expectNoOverflow(page, '/belajar/hasil')
    await expect(page.getByText('Belum lengkap')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'survei kepuasan peserta belum diisi' }).click()
    await page.getByRole('link', { name: 'Isi survei' }).click()
  })

  await test.step('an incomplete form names what is missing and keeps the rest', async () => {
    await expect(page.getByText('Jawaban Anda tanpa nama')).toBeVisible()
    await axe(page)
    for (const group of (await page.getByRole('group').all()).slice(0, 8)) {
      await group.getByRole('radio').last().check()
    }
    await page.getByRole('textbox').fill('Aula pembukaan panas.')
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
    await expect(page.getByRole('alert')).toContainText('1 pertanyaan belum dijawab')
    await expect(page.getByRole('textbox')).toHaveValue('Aula pembukaan panas.')
    await axe(page)
    await page.getByRole('link', { name: /Sarana dan Prasarana/ }).click()
    await page.getByRole('group').last().getByRole('radio').last().check()
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
    await expect(page.getByText('Terima kasih. Jawaban Anda diterima tanpa nama.')).toBeVisible()
  })

  await test.step('the answer is gone from the participant’s own pages; the result is there', async () => {
    await expectNoOverflow(page, '/belajar/survei/survei')
    await expect(page.getByText('Sudah Anda isi')).toBeVisible()
    await expect(page.getByText('Aula pembukaan panas.')).toHaveCount(0)
    await axe(page)
    await page.goto('/belajar/hasil')
    await expect(page.getByText('Anda lulus', { exact: true })).toBeVisible()
    await axe(page)
  })

  await test.step('the office reads the index, prints it and takes it along', async () => {
    await page.context().clearCookies()
    await signInAs(page, 'budi')
    await expectNoOverflow(page, `${office}/survei`)
    // (5 × 3 + 4) / 6 = 3,1667 and 25 × 3,1667 = 79,17.
    await expect(page.getByText('mutu B (Baik)')).toBeVisible()
    await expect(page.getByText('79,17', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('Aula pembukaan panas.')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Cetak F4' }).click()
    await expect(page.getByText('Nilai persepsi menurut Permenpan-RB 14/2017')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Kembali ke survei' }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Ekspor' }).click()
    const sheets = await readWorkbook(await readFile(await (await downloading).path()))
    expect(JSON.stringify(sheets)).toContain('79.17')
  })

  await test.step('Kelulusan counts them as passed', async () => {
    await expectNoOverflow(page, `${office}/kelulusan`)
    await expect(page.getByText('6', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Lulus' })).toHaveCount(6)
    await axe(page)
    await page.goto(`${office}/kelulusan?hasil=belum`)
    await expect(page.getByText('Tidak ada peserta yang sesuai')).toBeVisible()
    await axe(page)
  })
})
