import { z } from 'zod'
import { kebabId, line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  id: kebabId().describe('id="…": id tetap dari huruf kecil, angka, dan tanda hubung.'),
  versi: z
    .string()
    .regex(/^\d{4}-\d{1,2}$/)
    .describe('versi="2026-1": tahun dan nomor naskah; naikkan bila kata-katanya berubah.'),
  judul: line(120).describe('judul="…": nama ikrar atau pernyataan, paling panjang 120 huruf.'),
})

export const pledgeRules = {
  attributes,
  content: 'flow',
  kind: 'interactive',
} satisfies BlockRules
