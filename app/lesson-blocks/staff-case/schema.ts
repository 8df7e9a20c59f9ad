import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'
import { CASE_GROUPS, inspectRun } from './run'

const attributes = z.strictObject({
  tenaga: z
    .enum(CASE_GROUPS)
    .describe('tenaga="guru": jenis tenaga yang mengalaminya: guru, kesehatan, atau teknis.'),
  judul: line(120).describe('judul="…": judul kasus, paling panjang 120 huruf.'),
})

export const staffCaseRules = {
  attributes,
  content: 'flow',
  inspect: inspectRun,
  kind: 'static',
} satisfies BlockRules
