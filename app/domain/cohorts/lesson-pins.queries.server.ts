import { z } from 'zod'
import type { Db } from '~db/schema'
import type { LessonPin } from './planned-items.rules'

const compiledSchema = z.object({ minutes: z.number() })

/** The newest published revision of each lesson, by lesson id; lessons without one are left out. */
export async function findLessonPins(
  db: Db,
  lessonIds: readonly string[],
): Promise<Map<string, LessonPin>> {
  if (lessonIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .select(['id', 'thing_id', 'compiled'])
    .where('thing', '=', 'lesson')
    .where('status', '=', 'terbit')
    .where('thing_id', 'in', lessonIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.thing_id,
      { revisionId: row.id, minutes: compiledSchema.parse(JSON.parse(row.compiled)).minutes },
    ]),
  )
}
