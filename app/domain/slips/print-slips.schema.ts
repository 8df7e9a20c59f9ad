import { z } from 'zod'

/** For whom to print: everyone, one agency (`opd:ID`) or one unit (`unit:ID`), on which paper. */
export const printSlipsSchema = z.object({
  untuk: z.string().regex(/^(semua|tanpa-unit|(opd|unit):[\w-]+)$/, 'Pilih untuk siapa kartunya.'),
  kertas: z.enum(['a4', 'f4']),
})

export type PrintSlips = z.infer<typeof printSlipsSchema>
