import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  judul: line(120).describe('judul="…": judul kasus, paling panjang 120 huruf.'),
})

export const caseStudyRules = {
  attributes,
  content: 'flow',
  holdsBlocks: true,
  kind: 'static',
} satisfies BlockRules
