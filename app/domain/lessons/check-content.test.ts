import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { lessonText } from '~tests/support/lesson-text'
import { checkContent, checkPath } from './check-content.server'

const TODAY = '2025-06-18'
let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
  content.write('courses/kursus/modul/contoh/materi.mdx', lessonText('Isi {ASN}.'))
  content.write('courses/kursus/modul/contoh/soal.gift', '::satu::Tanpa pilihan')
  content.write('programmes/orientasi.yaml', 'id: lain\n')
})
afterEach(() => content.remove())

const at = (path: string) => join(content.path, path)
const places = async (path?: string) => {
  const findings = await (path === undefined
    ? checkContent(content.path, TODAY)
    : checkPath(at(path), TODAY))
  return [
    ...new Set(findings.map(({ file, line }) => `${file.replace(`${content.path}/`, '')}:${line}`)),
  ]
}
const LESSON = ['courses/kursus/modul/contoh/materi.mdx:12', 'courses/kursus/contoh/soal.gift:1']

it('checks lessons, questions and programmes', async () => {
  expect(await places()).toEqual([...LESSON, 'programmes/orientasi.yaml:1'])
})

it.each([
  'courses/kursus/modul/contoh',
  'courses/kursus/modul/contoh/materi.mdx',
  'courses/kursus/modul/contoh/soal.gift',
  'courses',
])('checks the lesson named by %s whole', async (path) => {
  expect(await places(path)).toEqual(LESSON)
})

it('checks one programme', async () => {
  expect(await places('programmes/orientasi.yaml')).toEqual(['programmes/orientasi.yaml:1'])
})

it('checks a text or questions of any name, wherever they lie', async () => {
  content.write('coba.mdx', lessonText('Isi {ASN}.'))
  content.write('coba.gift', '::satu::Tanpa pilihan')
  expect(await places('coba.mdx')).toEqual(['coba.mdx:12'])
  expect(await places('coba.gift')).toEqual(['coba.gift:1'])
})

it('says when nothing is there', async () => {
  await expect(places('hilang.mdx')).rejects.toMatchObject({ kind: 'invalid' })
})
