import { z } from 'zod'
import type { Json } from '~db/schema'

const sourceSchema = z.object({
  materi: z.string(),
  soal: z.string().nullable(),
  /** Simulations by file name. */
  simulasi: z.record(z.string(), z.string()).default({}),
})

/** What a lesson revision's `source` column holds: the text, the questions and the simulations as they were written. */
export type LessonSource = z.infer<typeof sourceSchema>

export const writeSource = (source: LessonSource): Json => JSON.stringify(source)

export const parseSource = (source: Json): LessonSource => sourceSchema.parse(JSON.parse(source))
