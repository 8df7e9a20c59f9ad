import { z } from 'zod'
import { isBlockNode } from '~/domain/lessons/lesson-tree'
import { kebabId } from '../attribute'
import type { BlockRules, Inspection } from '../block'

const attributes = z.strictObject({
  id: kebabId().describe('id="…": id tetap, lain dari semua id di materi ini.'),
  minimal: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .describe('minimal="15": jumlah kata paling sedikit, 1 sampai 999.'),
})

const inspect: Inspection = (node, parent, refuse) => {
  if (parent && isBlockNode(parent) && parent.name === 'LembarKerja') return
  const fix =
    'Beri baris kosong sesudah <LembarKerja …> dan di antara Isian; di luar itu pakai Refleksi.'
  refuse(node, 'Isian hanya dapat berdiri langsung di dalam LembarKerja.', fix)
}

export const worksheetFieldRules = {
  attributes,
  content: 'words',
  inspect,
  kind: 'interactive',
} satisfies BlockRules
