import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { unitKey } from './unit-name.rules'
import type { PlatformUnitRules, UnitRule } from './unit-rules.rules'

const MATCH = { tepat: 'exact', awalan: 'prefix', mengandung: 'contains' } as const

const rulesFile = z.strictObject({
  perangkat_daerah: z.array(z.string()),
  aturan: z.array(
    z.strictObject({
      cocok: z.enum(['tepat', 'awalan', 'mengandung']),
      pola: z.string(),
      perangkat_daerah: z.string(),
    }),
  ),
  kerja_bergilir: z.array(z.string()),
})

const cityFile = z.object({
  kecamatan: z.array(z.object({ nama: z.string(), kelurahan: z.array(z.string()) })),
})

const known = new Map<string, PlatformUnitRules>()

/**
 * The rules that ship with the platform: content/units/aturan-perangkat-daerah.yaml, and from
 * pontianak.json which kecamatan each kelurahan belongs to. Read once for each content folder.
 */
export function platformUnitRules(contentDir = 'content'): PlatformUnitRules {
  const remembered = known.get(contentDir)
  if (remembered) return remembered
  const rules = readRules(join(contentDir, 'units'))
  known.set(contentDir, rules)
  return rules
}

function readRules(folder: string): PlatformUnitRules {
  const file = rulesFile.parse(
    parse(readFileSync(join(folder, 'aturan-perangkat-daerah.yaml'), 'utf8')),
  )
  const city = cityFile.parse(JSON.parse(readFileSync(join(folder, 'pontianak.json'), 'utf8')))
  const kelurahan = city.kecamatan.flatMap(({ nama, kelurahan }) =>
    kelurahan.map((name): UnitRule => ({
      match: 'exact',
      pattern: unitKey(`Kelurahan ${name}`),
      agency: `Kecamatan ${nama}`,
    })),
  )
  const written = file.aturan.map(({ cocok, pola, perangkat_daerah }): UnitRule => ({
    match: MATCH[cocok],
    pattern: unitKey(pola),
    agency: perangkat_daerah,
  }))
  return {
    agencies: file.perangkat_daerah.map(unitKey),
    rules: [...kelurahan, ...written],
    shiftWork: file.kerja_bergilir,
  }
}
