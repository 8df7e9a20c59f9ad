import { z } from 'zod'
import type { Json } from '~db/schema'

const outlineSchema = z.object({
  title: z.string(),
  summary: z.string(),
  /** Empty for a revision from before objectives had ids. */
  objectives: z.array(z.object({ id: z.string(), sentence: z.string() })).default([]),
  checkedOn: z.string(),
  minutes: z.number(),
  bytes: z.number(),
  rendering: z.number(),
  parts: z.array(z.object({ partId: z.string(), title: z.string(), minutes: z.number() })),
  /** Empty for a revision from before statements were gathered. */
  statements: z
    .array(
      z.object({
        kind: z.enum(['perlu-diperiksa', 'dasar-hukum']),
        partId: z.string(),
        text: z.string(),
        note: z.string(),
        effectiveOn: z.string().nullable(),
        checkedOn: z.string().nullable(),
      }),
    )
    .default([]),
})

/** What a revision's `compiled` column holds: everything about a lesson but its text. */
export type LessonOutline = z.infer<typeof outlineSchema>

export const parseOutline = (compiled: Json): LessonOutline =>
  outlineSchema.parse(JSON.parse(compiled))

/** Leaves out HTML and blocks: those are rows of their own. */
export const writeOutline = (lesson: LessonOutline): Json =>
  JSON.stringify(outlineSchema.parse(lesson))
