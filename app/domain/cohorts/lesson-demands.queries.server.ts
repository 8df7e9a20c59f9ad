import { z } from 'zod'
import type { Db, Id } from '~db/schema'

/** The questions of a worksheet, without the text between them. */
const fieldsSchema = z
  .array(z.object({ field: z.object({ id: z.string(), minimumWords: z.number() }).optional() }))
  .transform((pieces) => pieces.flatMap(({ field }) => field ?? []))

/** How a simulation is built: with another build, a run that was begun would not go on. */
const storySchema = z.object({
  deadline: z.number(),
  timeUp: z.string(),
  scenes: z.array(
    z.object({
      id: z.string(),
      choices: z.array(
        z.object({
          id: z.string(),
          days: z.number(),
          hours: z.number(),
          to: z.string(),
          marks: z.array(z.string()),
          needs: z.array(z.string()),
          unless: z.array(z.string()),
        }),
      ),
    }),
  ),
})

/** What a block asks for, without the words around it. */
const demandSchema = z
  .array(
    z.object({
      kind: z.string(),
      id: z.string(),
      questionIds: z.array(z.string()).optional(),
      required: z.boolean().optional(),
      minimumWords: z.number().optional(),
      version: z.string().optional(),
      pieces: fieldsSchema.optional(),
      simulation: storySchema.optional(),
    }),
  )
  .transform((blocks) => JSON.stringify(blocks))

/**
 * What each lesson revision asks of a learner (its parts and their questions and reflections) as one text:
 * two revisions with the same text differ only in wording.
 */
export async function findDemands(db: Db, revisionIds: readonly Id[]): Promise<Map<Id, string>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('lesson_parts')
    .select(['revision_id', 'staff_group', 'part_id', 'blocks'])
    .where('revision_id', 'in', revisionIds)
    .orderBy('staff_group')
    .orderBy('position')
    .execute()
  const demands = new Map<Id, string>()
  for (const row of rows) {
    const blocks = demandSchema.parse(JSON.parse(row.blocks))
    const before = demands.get(row.revision_id) ?? ''
    demands.set(row.revision_id, `${before}${row.staff_group}/${row.part_id}:${blocks};`)
  }
  return demands
}
