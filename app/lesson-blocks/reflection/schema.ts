import { z } from 'zod'
import { kebabId } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  id: kebabId().describe('id="…": id tetap dari huruf kecil, angka, dan tanda hubung.'),
  wajib: z
    .enum(['ya', 'tidak'])
    .optional()
    .describe(
      'wajib="ya" bila materi belum selesai tanpa refleksi ini; bila tidak ditulis: tidak.',
    ),
  minimal: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .describe('minimal="20": jumlah kata paling sedikit, 0 sampai 999.'),
})

export const reflectionRules = {
  attributes,
  content: 'words',
  kind: 'interactive',
} satisfies BlockRules
