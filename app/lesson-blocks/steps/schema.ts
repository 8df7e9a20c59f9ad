import { z } from 'zod'
import type { BlockRules } from '../block'

export const stepsRules = {
  attributes: z.strictObject({}),
  content: 'steps',
  kind: 'static',
} satisfies BlockRules
