import { z } from 'zod'
import { kebabId } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  id: kebabId().describe('id="…": id tetap, sama dengan id di berkas simulasinya.'),
  berkas: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/)
    .describe('berkas="simulasi.yaml": nama berkas di folder materi.'),
})

export const simulationRules = {
  attributes,
  content: 'none',
  kind: 'interactive',
} satisfies BlockRules
