import type { Db } from '~db/schema'
import type { LessonPin } from './planned-items.rules'

/**
 * The newest published revision of each lesson, by lesson id, with the minutes of its common parts;
 * lessons without one are left out.
 */
export async function findLessonPins(
  db: Db,
  lessonIds: readonly string[],
): Promise<Map<string, LessonPin>> {
  if (lessonIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .leftJoin('lesson_parts', (join) =>
      join
        .onRef('lesson_parts.revision_id', '=', 'revisions.id')
        .on('lesson_parts.staff_group', '=', ''),
    )
    .select((eb) => ['revisions.id', 'thing_id', eb.fn.sum('minutes').as('minutes')])
    .where('thing', '=', 'lesson')
    .where('status', '=', 'terbit')
    .where('thing_id', 'in', lessonIds)
    .groupBy(['revisions.id', 'thing_id', 'created_at'])
    .orderBy('created_at')
    .orderBy('revisions.id')
    .execute()
  // Later rows replace earlier ones, so the newest stays.
  return new Map(
    rows.map((row) => [row.thing_id, { revisionId: row.id, minutes: Number(row.minutes ?? 0) }]),
  )
}
