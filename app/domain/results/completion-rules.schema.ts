import { z } from 'zod'
import { unknownKeyMessage } from '../programmes/unknown-key'
import type { CompletionRules } from './completion-rules'

const percent = (name: string) => {
  const error = `"${name}" harus angka bulat 0 sampai 100.`
  return z.number({ error }).int(error).min(0, error).max(100, error)
}

/** The block `kelulusan:` of a programme, as its authors write it. */
export const completionRulesSchema = z
  .strictObject(
    {
      'butir-wajib': z.boolean({ error: '"butir-wajib" harus true atau false.' }).default(true),
      presensi: percent('presensi').optional(),
      tes: z
        .record(z.string(), percent('tes'), {
          error: '"tes" harus daftar id butir dan nilai terendahnya, misalnya { tes-akhir: 70 }.',
        })
        .default({}),
      jurnal: z
        .enum(['diterima', 'tidak'], { error: '"jurnal" harus diterima atau tidak.' })
        .default('tidak'),
    },
    { error: unknownKeyMessage },
  )
  .transform((filed): CompletionRules => ({
    requiredItems: filed['butir-wajib'],
    attendance: filed.presensi ?? null,
    tests: Object.entries(filed.tes).map(([itemId, minimum]) => ({ itemId, minimum })),
    journals: filed.jurnal === 'diterima',
  }))
