import { newId } from '~/domain/ids'
import { dayOf } from '~/domain/clock'
import { parseBlocks } from '~/domain/progress/lesson-demand.server'
import { answerIdField, choiceField, textField } from '~/lesson-blocks/answer-fields'
import type { Db, Id } from '~db/schema'
import { BENCH_NOW } from './instant'
import type { Participant } from './participants'

/** A part of a lesson that is open to everybody on the day of the bench. */
export interface LessonPlace {
  path: string
  itemId: string
  partId: string
  revisionId: Id
  questionIds: string[]
  reflectionIds: string[]
}

export async function findLessonPlaces(db: Db, cohortId: Id): Promise<LessonPlace[]> {
  const rows = await db
    .selectFrom('cohort_items')
    .innerJoin('cohort_days', (join) =>
      join
        .onRef('cohort_days.cohort_id', '=', 'cohort_items.cohort_id')
        .onRef('cohort_days.day_id', '=', 'cohort_items.day_id'),
    )
    .innerJoin('lesson_parts', 'lesson_parts.revision_id', 'cohort_items.revision_id')
    .select(['cohort_items.item_id', 'lesson_parts.part_id', 'lesson_parts.revision_id', 'blocks'])
    .where('cohort_items.cohort_id', '=', cohortId)
    .where('cohort_items.kind', '=', 'lesson')
    .where('cohort_days.date', '<=', dayOf(BENCH_NOW))
    .orderBy('cohort_days.number')
    .orderBy('lesson_parts.position')
    .execute()
  return rows.map((row) => {
    const blocks = parseBlocks(row.blocks)
    return {
      path: `/belajar/materi/${row.item_id}/${row.part_id}`,
      itemId: row.item_id,
      partId: row.part_id,
      revisionId: row.revision_id,
      questionIds: blocks.flatMap((block) => (block.kind === 'kuis' ? block.questionIds : [])),
      reflectionIds: blocks.flatMap((block) => (block.kind === 'refleksi' ? block.id : [])),
    }
  })
}

/** Places where something is answered. */
export const answerable = (places: readonly LessonPlace[]) =>
  places.filter((place) => place.questionIds.length + place.reflectionIds.length > 0)

let written = 0

/**
 * The form of a part as a browser posts it, with another answer each time. `note` learns the one-time
 * id of each answer in it.
 */
export function partForm(place: LessonPlace, note?: (answerId: Id) => void): string {
  const form = new URLSearchParams()
  const add = (targetId: string, name: string, value: string) => {
    const id = newId()
    form.append(name, value)
    form.append(answerIdField(targetId), id)
    note?.(id)
  }
  written += 1
  for (const id of place.questionIds) add(id, choiceField(id), 'ab'.charAt(written % 2))
  for (const id of place.reflectionIds) {
    add(id, textField(id), `Mulai Senin saya mencatat yang sering ditanyakan warga. ${written}`)
  }
  form.append('aksi', 'simpan')
  return form.toString()
}

/**
 * What a device sends for these places of one item: so many answers, each another. `note` learns the id
 * of each.
 */
export function answersBatch(
  { personId, enrolmentId }: Participant,
  places: readonly LessonPlace[],
  count: number,
  note?: (answerId: Id) => void,
): string {
  const asked = places.flatMap(({ itemId, partId, questionIds, reflectionIds }) => [
    ...questionIds.map((targetId) => ({ itemId, partId, targetId, text: false })),
    ...reflectionIds.map((targetId) => ({ itemId, partId, targetId, text: true })),
  ])
  const answers = Array.from({ length: count }, (_, index) => {
    const { text, ...place } = asked[index % asked.length]!
    const id = newId()
    note?.(id)
    written += 1
    return {
      id,
      enrolmentId,
      ...place,
      sequence: written,
      value: text
        ? { text: `Mulai Senin saya mencatat yang sering ditanyakan warga. ${written}` }
        : { choices: ['ab'.charAt(written % 2)] },
    }
  })
  return JSON.stringify({ person: personId, answers })
}
