import { describe, expect, it } from 'vitest'
import { nameKey, splitName, titleCaseName } from './name.rules'

describe('splitName', () => {
  it.each([
    ['Yohanes Apriliani, S.Pd.SD.', '', 'Yohanes Apriliani', 'S.Pd.SD.'],
    ['dr. Maria Pratama', 'dr.', 'Maria Pratama', ''],
    ['DR. SITI RAHMAWATI, M.PD', 'Dr.', 'SITI RAHMAWATI', 'M.Pd.'],
    ['drg. Rina Kartika, S.KG', 'drg.', 'Rina Kartika', 'S.KG'],
    ['Winda Hartono, S.Farm., Apt.', '', 'Winda Hartono', 'S.Farm., Apt.'],
    ['Ns. Budi Hartono, S.Kep., Ners', 'Ns.', 'Budi Hartono', 'S.Kep., Ners'],
    ['Drs. H. AHMAD IDRIS S.PD', 'Drs. H.', 'AHMAD IDRIS', 'S.Pd.'],
    ['Ir. Hendra', 'Ir.', 'Hendra', ''],
    ['H Abdul Ismail', '', 'H Abdul Ismail', ''],
    ['MUHAMMAD S.', '', 'MUHAMMAD S.', ''],
    ['Ir.', '', 'Ir.', ''],
    ['  Siti\u00a0 Rahmawati\u200b ', '', 'Siti Rahmawati', ''],
  ])('%s', (written, titleFront, name, titleBack) => {
    expect(splitName(written)).toEqual({ name, titleFront, titleBack })
  })
})

describe('titleCaseName', () => {
  it.each([
    ['WULAN RAHMAWATI TANJUNG', 'Wulan Rahmawati Tanjung'],
    ["SYARIFAH NUR'AINI BINTI AL-QADRIE", "Syarifah Nur'aini binti Al-Qadrie"],
    ["D'COSTA MARIA", "D'Costa Maria"],
    ['Siti McDonald', 'Siti McDonald'],
  ])('%s', (written, shown) => expect(titleCaseName(written)).toBe(shown))
})

it('names compare without capitals and stray spaces', () => {
  expect(nameKey(' SITI  RAHMAWATI')).toBe(nameKey('Siti Rahmawati'))
})
