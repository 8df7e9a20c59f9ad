import { describe, expect, it } from 'vitest'
import { platformUnitRules } from './platform-unit-rules.server'
import { unitKey, unitTitle } from './unit-name.rules'
import { placeUnit, worksInShifts } from './unit-rules.rules'

const rules = { corrections: [], platform: platformUnitRules() }

describe('placeUnit', () => {
  it.each([
    ['SD Negeri 15 Pontianak Kota', 'Dinas Pendidikan dan Kebudayaan'],
    ['SMPN 14 Pontianak Barat', 'Dinas Pendidikan dan Kebudayaan'],
    ['UPTD. Puskesmas Gang Sehat', 'Dinas Kesehatan'],
    ['RSUD Sultan Syarif Mohamad Alkadrie', 'Dinas Kesehatan'],
    ['Kelurahan Benua Melayu Darat', 'Kecamatan Pontianak Selatan'],
    ['KEL. SIANTAN HULU', 'Kecamatan Pontianak Utara'],
  ])('%s belongs to %s by rule', (unit, agency) => {
    expect(placeUnit(unit, '', rules)).toMatchObject({ agency, source: 'rule' })
  })

  it.each(['Sekretariat DPRD', 'Kecamatan Pontianak Kota', 'Inspektorat', 'Dinas Sosial'])(
    '%s is an agency itself',
    (agency) => {
      expect(placeUnit(agency, '', rules)).toEqual({ agency, unit: null, source: 'itself' })
    },
  )

  it('follows the agency that the sheet names', () => {
    expect(placeUnit('Seksi Operasi', 'SATUAN POLISI PAMONG PRAJA', rules)).toEqual({
      agency: 'Satuan Polisi Pamong Praja',
      unit: 'Seksi Operasi',
      source: 'sheet',
    })
    expect(placeUnit('', 'DINAS KESEHATAN', rules)).toMatchObject({ unit: null, source: 'sheet' })
  })

  it('lets an administrator’s correction win over sheet and rule', () => {
    const corrections = [
      { match: 'exact' as const, pattern: unitKey('SKB Kota'), agency: 'Dinas Pendidikan' },
    ]
    const corrected = { ...rules, corrections }
    expect(placeUnit('skb kota', 'Dinas Sosial', corrected)).toMatchObject({
      agency: 'Dinas Pendidikan',
      source: 'correction',
    })
  })

  it('lets an unknown unit stand by itself and says so', () => {
    expect(placeUnit('Komunitas Literasi Kapuas', '', rules)).toEqual({
      agency: 'Komunitas Literasi Kapuas',
      unit: null,
      source: 'unknown',
    })
    expect(placeUnit('', '', rules)).toBeNull()
  })
})

it.each([
  ['UPT Puskesmas Alianyang', true],
  ['Satuan Polisi Pamong Praja', true],
  ['Dinas Pemadam Kebakaran dan Penyelamatan', true],
  ['SD Negeri 15 Pontianak Kota', false],
])('%s works in shifts: %s', (unit, shifts) => {
  expect(worksInShifts(unit, rules.platform)).toBe(shifts)
})

describe('names of units', () => {
  it.each([
    ['UPTD PUSKESMAS GG. SEHAT', 'upt puskesmas gg sehat'],
    ['Puskesmas Purnama', 'upt puskesmas purnama'],
    ['SDN 15 Pontianak Kota', 'sd negeri 15 pontianak kota'],
    ['Dinas Kesehatan Kota Pontianak', 'dinas kesehatan'],
    ['Satpol PP', 'satuan polisi pamong praja'],
    ['SATPOLPP', 'satuan polisi pamong praja'],
  ])('%s compares as %s', (name, key) => expect(unitKey(name)).toBe(key))

  it.each([
    ['DINAS PENDIDIKAN DAN KEBUDAYAAN', 'Dinas Pendidikan dan Kebudayaan'],
    ['UPT PUSKESMAS PERUMNAS II', 'UPT Puskesmas Perumnas II'],
    ['Badan Keuangan Daerah', 'Badan Keuangan Daerah'],
  ])('%s is shown as %s', (name, shown) => expect(unitTitle(name)).toBe(shown))
})
