import { newId } from '~/domain/ids'
import type { InteractiveBlock } from '~/domain/lessons/interactive-block'
import type { Db, Id, StaffGroup } from '~db/schema'

interface GivenPart {
  partId: string
  questionIds?: string[]
  reflections?: { id: string; required: boolean; minimumWords: number }[]
  /** Worksheets, pledges and simulations. */
  blocks?: InteractiveBlock[]
  staffGroup?: StaffGroup | ''
}

/** A published lesson straight in the database: parts with their demands, one single-choice key per question. */
export async function makeLesson(
  db: Db,
  given: { lessonId?: string; parts?: GivenPart[] } = {},
): Promise<Id> {
  const revisionId = newId()
  const parts = given.parts ?? [{ partId: 'pertama' }, { partId: 'kedua' }]
  await db
    .insertInto('revisions')
    .values({
      id: revisionId,
      thing: 'lesson',
      thing_id: given.lessonId ?? 'wawasan-kebangsaan',
      hash: revisionId,
      source: '',
      compiled: '{}',
      status: 'terbit',
      origin: 'file',
      author_id: null,
      created_at: '2025-05-01T00:00:00.000Z',
    })
    .execute()
  await db
    .insertInto('lesson_parts')
    .values(
      parts.map((part, index) => ({
        revision_id: revisionId,
        staff_group: part.staffGroup ?? ('' as const),
        position: index + 1,
        part_id: part.partId,
        title: `Bagian ${part.partId}`,
        minutes: 4,
        html: `<p>Isi ${part.partId}${part.staffGroup ? ` untuk ${part.staffGroup}` : ''}</p>`,
        blocks: JSON.stringify([
          ...(part.questionIds
            ? [{ kind: 'kuis', id: `kuis-${part.partId}`, questionIds: part.questionIds }]
            : []),
          ...(part.reflections ?? []).map((reflection) => ({
            kind: 'refleksi',
            promptHtml: '<p>Apa yang Anda lakukan hari Senin?</p>',
            ...reflection,
          })),
          ...(part.blocks ?? []),
        ]),
      })),
    )
    .execute()
  const questionIds = parts.flatMap((part) => part.questionIds ?? [])
  if (questionIds.length > 0) {
    await db
      .insertInto('questions')
      .values(
        questionIds.map((questionId, index) => ({
          revision_id: revisionId,
          question_id: questionId,
          position: index + 1,
          kind: 'single',
          body: JSON.stringify({
            id: questionId,
            kind: 'single',
            prompt: '<p>Sikap mana yang tepat?</p>',
            options: [
              { id: 'a', html: 'Menunda', correct: false, weight: 0, feedback: 'Warga menunggu.' },
              {
                id: 'b',
                html: 'Menjelaskan',
                correct: true,
                weight: 1,
                feedback: 'Warga terbantu.',
              },
            ],
            explanation: 'Warga berhak atas penjelasan.',
          }),
        })),
      )
      .execute()
  }
  return revisionId
}
