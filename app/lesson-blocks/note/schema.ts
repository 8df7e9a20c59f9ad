import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  judul: line(80).optional().describe('judul="…": judul singkat, paling panjang 80 huruf.'),
  jenis: z
    .enum(['info', 'penting', 'tips'])
    .optional()
    .describe('jenis="info", "penting", atau "tips"; bila tidak ditulis: info.'),
})

export const noteRules = { attributes, content: 'flow', kind: 'static' } satisfies BlockRules
