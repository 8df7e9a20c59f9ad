import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readProgrammeFiles } from '../programmes/programme-files.server'
import { checkSurveys } from './check-surveys.server'
import { NATIONAL_ELEMENTS } from './national-table.rules'
import { parseQuestionnaire } from './questionnaire-files.server'

const shipped = await readFile('content/surveys/skm-pelatihan.yaml', 'utf8')
const findings = (source: string) => parseQuestionnaire(source, 'skm-pelatihan').findings

describe('the questions of a survey', () => {
  it('that are shipped are right, and every programme finds its own', async () => {
    const judged = await checkSurveys('content', await readProgrammeFiles('content'))
    expect(judged.flatMap((file) => file.findings)).toEqual([])
    const { questionnaire } = parseQuestionnaire(shipped, 'skm-pelatihan')
    expect(questionnaire?.elements.map(({ code, name }) => [code, name])).toEqual(
      Object.entries(NATIONAL_ELEMENTS),
    )
  })

  it.each([
    [
      'an element under a name of its own',
      shipped.replace('nama: Waktu Penyelesaian', 'nama: Waktu'),
      'bernama "Waktu Penyelesaian"',
    ],
    [
      'swapped codes',
      shipped
        .replace('kode: U8', 'kode: UX')
        .replace('kode: U9', 'kode: U8')
        .replace('kode: UX', 'kode: U9'),
      'U9 bernama "Sarana dan Prasarana"',
    ],
    ['a code that is not national', shipped.replace('kode: U4', 'kode: U10'), 'bukan unsur'],
    [
      'a missing element',
      shipped.replace(/ {2}- kode: U4[\s\S]*?(?= {2}- kode: U5)/, ''),
      'U4 (Biaya/Tarif) belum ada',
    ],
    ['a repeated code', shipped.replace('kode: U2', 'kode: U1'), 'sudah dipakai'],
    [
      'three options',
      shipped.replace('[Tidak mudah, Kurang mudah, ', '[Kurang mudah, '),
      'tepat empat',
    ],
    ['another id than its file', shipped.replace('id: skm-pelatihan', 'id: lain'), 'nama berkas'],
  ])('are refused for %s, with the place', (_, source, reason) => {
    const found = findings(source)
    expect(found.map((finding) => finding.reason).join('\n')).toContain(reason)
    expect(found.every(({ line }) => line >= 1)).toBe(true)
  })
})
