import { z } from 'zod'
import { kebabIds } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  soal: kebabIds().describe(
    'soal="id-1 id-2": id soal dari soal.gift, dipisahkan spasi, paling banyak 10.',
  ),
})

export const quizRules = { attributes, content: 'none', kind: 'interactive' } satisfies BlockRules
