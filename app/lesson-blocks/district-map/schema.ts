import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  keterangan: line(200).describe(
    'keterangan="…": kalimat di bawah bagan, paling panjang 200 huruf.',
  ),
})

export const districtMapRules = { attributes, content: 'none', kind: 'static' } satisfies BlockRules
