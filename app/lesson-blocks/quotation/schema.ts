import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  sumber: line(160).describe('sumber="…": siapa yang mengatakannya dan di mana.'),
})

export const quotationRules = { attributes, content: 'flow', kind: 'static' } satisfies BlockRules
