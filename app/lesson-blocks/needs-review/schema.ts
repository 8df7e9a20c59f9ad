import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  alasan: line(240).describe(
    'alasan="…": apa yang belum dipastikan dan siapa yang dapat memastikannya.',
  ),
})

export const needsReviewRules = {
  attributes,
  content: 'flow',
  holdsBlocks: true,
  kind: 'static',
} satisfies BlockRules
