import { z } from 'zod'
import { day, line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  sumber: line(160).describe(
    'sumber="…": peraturan dan pasalnya, misalnya "UU 20/2023, Pasal 49".',
  ),
  berlaku: day().optional().describe('berlaku="YYYY-MM-DD": tanggal peraturan mulai berlaku.'),
  diperiksa: day().describe(
    'diperiksa="YYYY-MM-DD": tanggal isi ini terakhir dicocokkan dengan sumbernya.',
  ),
})

export const legalBasisRules = { attributes, content: 'flow', kind: 'static' } satisfies BlockRules
