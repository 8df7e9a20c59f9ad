import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { lessonText, tagged } from '~tests/support/lesson-text'
import { reportText } from './content-report-text.rules'
import { contentReport } from './content-report.server'

const PROGRAMME = `id: singkat
judul: Singkat
ringkasan: Sehari.
status: terbit
hari:
  - id: satu
    jenis: daring
    judul: Hari satu
    agenda: Satu
    butir:
      - { id: hadir, jenis: presensi, judul: Hadir, menit: 30 }
      - { id: lan, jenis: luar, judul: Di LAN, penyelenggara: LAN, menit: 90 }
      - { id: contoh, jenis: materi, judul: Contoh }
      - { id: nanti, jenis: materi, judul: Nanti }
`
const TEXT = [
  'Lima kata yang mudah dibaca. '.repeat(36),
  '<DasarHukum sumber="UU 20/2023" diperiksa="2025-06-02">\n\nIsi hukum.\n\n</DasarHukum>',
  '<PerluPeriksa alasan="Menunggu keputusan">\n\nMungkin begitu.\n\n</PerluPeriksa>',
  '<Kuis soal="satu" />',
].join('\n\n')

let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
  content.write('programmes/singkat.yaml', PROGRAMME)
  content.write(
    'courses/kursus/modul/modul.yaml',
    'id: modul\njudul: Modul\nringkasan: Modul contoh.\n',
  )
  content.write('courses/kursus/modul/contoh/materi.mdx', lessonText(TEXT))
  content.write('courses/kursus/modul/contoh/soal.gift', tagged('::satu::A?{=x ~y}'))
})
afterEach(() => content.remove())

const report = () => contentReport(content.path, '2025-06-18')

it('counts what the files hold, and says hours from minutes', async () => {
  const { lessons, questions, untested, programmes, toVerify, verified } = await report()
  expect(lessons).toMatchObject([
    { id: 'contoh', module: 'modul', parts: 1, selfChecks: 1, minutes: 2 },
  ])
  expect(lessons[0]?.words).toBeGreaterThan(180)
  expect(questions).toEqual([{ kind: 'single', selfChecks: 1, bank: 0 }])
  expect(untested).toMatchObject([{ place: 'courses/kursus/modul/contoh/materi.mdx:6' }])
  expect(programmes[0]?.days).toEqual([
    { number: 1, title: 'Hari satu', minutes: 32, learningHours: 0.7, missing: ['nanti'] },
  ])
  expect(toVerify).toMatchObject([{ lesson: 'contoh', partId: 'satu', note: 'Menunggu keputusan' }])
  expect(verified).toBe(1)
})

it('names a refused lesson instead of guessing its minutes', async () => {
  content.write('courses/kursus/modul/contoh/materi.mdx', lessonText('Isi {ASN}.'))
  const { lessons, programmes } = await report()
  expect(lessons[0]?.minutes).toBeNull()
  expect(programmes[0]?.days[0]).toMatchObject({ minutes: 30, missing: ['contoh', 'nanti'] })
})

it('is read in a terminal', async () => {
  const text = reportText(await report())
  expect(text).toMatch(/^1 materi, \d+ kata$/m)
  expect(text).toMatch(/^modul\s+contoh\s+1\s+\d+\s+1\s+2$/m)
  expect(text).toContain('Singkat: 1 hari, 32 menit, 0,7 JP')
  expect(text).toContain('contoh#satu Menunggu keputusan')
})
