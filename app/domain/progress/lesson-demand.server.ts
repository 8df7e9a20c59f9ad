import { z } from 'zod'
import type { Db, Id, StaffGroup } from '~db/schema'
import type { PartDemand } from './completion.rules'

/** A part as the path to it needs it: who it is and how long it takes, without its text. */
export interface PartOutline extends PartDemand {
  position: number
  minutes: number
}

const blocksSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('kuis'), id: z.string(), questionIds: z.array(z.string()) }),
    z.object({
      kind: z.literal('refleksi'),
      id: z.string(),
      required: z.boolean(),
      minimumWords: z.number(),
      promptHtml: z.string(),
    }),
  ]),
)

export type Blocks = z.infer<typeof blocksSchema>

export const parseBlocks = (json: string): Blocks => blocksSchema.parse(JSON.parse(json))

/**
 * The parts of each revision in order, for a staff group: its own variant where the lesson has one,
 * else the one for everybody.
 */
export async function findOutlines(
  db: Db,
  revisionIds: readonly Id[],
  staffGroup: StaffGroup | null,
): Promise<Map<Id, PartOutline[]>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('lesson_parts')
    .select(['revision_id', 'staff_group', 'position', 'part_id', 'title', 'minutes', 'blocks'])
    .where('revision_id', 'in', revisionIds)
    .where('staff_group', 'in', ['', staffGroup ?? ''])
    .orderBy('position')
    .orderBy('staff_group')
    .execute()
  const outlines = new Map<Id, Map<string, PartOutline>>()
  for (const row of rows) {
    const parts = outlines.get(row.revision_id) ?? new Map<string, PartOutline>()
    outlines.set(row.revision_id, parts)
    // '' sorts first, so a group's own variant replaces the common one and keeps its place.
    parts.set(row.part_id, {
      partId: row.part_id,
      title: row.title,
      position: row.position,
      minutes: row.minutes,
      ...demandOf(parseBlocks(row.blocks)),
    })
  }
  return new Map([...outlines].map(([revisionId, parts]) => [revisionId, [...parts.values()]]))
}

function demandOf(blocks: Blocks): Pick<PartDemand, 'questionIds' | 'reflections'> {
  return {
    questionIds: blocks.flatMap((block) => (block.kind === 'kuis' ? block.questionIds : [])),
    reflections: blocks.flatMap((block) => (block.kind === 'refleksi' ? [block] : [])),
  }
}
