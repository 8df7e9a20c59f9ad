import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  judul: line(120).describe('judul="…": apa yang dibandingkan.'),
})

export const comparisonRules = { attributes, content: 'table', kind: 'static' } satisfies BlockRules
