import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { complaintStory } from '~tests/support/stories'
import { readSimulation } from './read-simulation.rules'

const EXAMPLE = readFileSync('app/lesson-blocks/simulation/example.yaml', 'utf8')
const findingsOf = (source: string) => readSimulation(source, 'simulasi.yaml').findings
const changed = (from: string, to: string) => {
  expect(EXAMPLE).toContain(from)
  return findingsOf(EXAMPLE.replace(from, to))
}

describe('simulasi.yaml', () => {
  it('becomes a story', () => {
    const { simulation, findings } = readSimulation(EXAMPLE, 'simulasi.yaml')
    expect(findings).toEqual([])
    expect(simulation).toMatchObject({
      id: 'surat-yang-tertinggal',
      start: { day: 'Kamis', minute: 870 },
      deadline: 2,
      timeUp: 'warga-datang-lagi',
    })
    expect(simulation?.scenes[0]?.paragraphs).toHaveLength(2)
  })

  it('holds a story of 8 to 14 scenes for participants', () => {
    expect(complaintStory.scenes.length).toBeGreaterThanOrEqual(8)
    expect(complaintStory.scenes.length).toBeLessThanOrEqual(14)
  })

  it.each([
    ['a start that is no day', 'Kamis pukul 14.30', 'besok', 3, /"mulai" belum terbaca/],
    ['a word it does not know', 'jam: 2', 'menit: 2', 14, /"menit" tidak dikenal/],
    ['a quality that is none', 'nilai: tepat', 'nilai: salah', 18, /"nilai" harus tepat/],
    ['a choice to nowhere', 'menuju: terjawab', 'menuju: entah', 20, /Adegan "entah" tidak ada/],
    [
      'a choice to the scene that comes by itself',
      'menuju: terjawab',
      'menuju: warga-datang-lagi',
      20,
      /datang sendiri/,
    ],
    [
      'a deadline scene that is none',
      'habis_waktu: warga-datang-lagi',
      'habis_waktu: entah',
      5,
      /Adegan "entah" tidak ada/,
    ],
    ['a deadline that cannot pass', 'hari: 3', 'hari: 0', 32, /Waktu tidak pernah habis/],
    ['a mark nobody sets', 'jam: 2', 'bila: [dibaca]', 19, /Tanda "dibaca" tidak pernah dipasang/],
    [
      'a scene without choice and end',
      '    penutup: Permohonan selesai sebelum tenggat.\n',
      '',
      28,
      /belum punya pilihan/,
    ],
    ['two scenes of one id', 'id: terjawab', 'id: surat-di-laci', 28, /dipakai dua kali/],
  ])('refuses %s, with its line', (_, from, to, line, reason) => {
    const findings = changed(from, to)
    expect(findings.map(({ line }) => line)).toContain(line)
    expect(findings.map(({ reason }) => reason).join(' ')).toMatch(reason)
  })

  it('refuses a scene that nothing leads to', () => {
    const orphan = `${EXAMPLE}  - id: terlupa\n    judul: Terlupa\n    teks: Kosong.\n    penutup: Habis.\n`
    expect(findingsOf(orphan)).toMatchObject([
      { line: 36, reason: 'Adegan "terlupa" tidak pernah dicapai.' },
    ])
  })

  it('refuses a story that may go round for ever', () => {
    const round = EXAMPLE.replace('jam: 2\n        menuju: terjawab', 'menuju: surat-di-laci')
    expect(findingsOf(round).map(({ reason }) => reason)).toContain(
      'Cerita dapat kembali ke adegan "surat-di-laci" tanpa akhir.',
    )
  })

  it('refuses a scene in which somebody may stand without a choice', () => {
    const stuck = EXAMPLE.replace('jam: 2\n', 'jam: 2\n        bila: [tahu]\n').replace(
      'hari: 3\n',
      'hari: 3\n        tandai: [tahu]\n        bila: [tahu]\n',
    )
    expect(findingsOf(stuck).map(({ reason }) => reason)).toContain(
      'Di adegan "surat-di-laci" peserta dapat kehabisan pilihan.',
    )
  })
})
