import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  kata: line(60).describe('kata="…": istilah atau singkatan yang dijelaskan.'),
})

export const termRules = {
  attributes,
  content: 'words',
  inSentence: true,
  kind: 'static',
} satisfies BlockRules
