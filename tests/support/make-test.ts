import { newId } from '~/domain/ids'
import type { Question } from '~/domain/answers/question'
import type { TestSettings } from '~/domain/assessment/test-settings'
import type { Db, Id } from '~db/schema'

/** Words that no page may hold before its policy allows: of the key, of what is said about it. */
export const KEY_WORDS = { feedback: 'TANGGAPAN-RAHASIA', reason: 'ALASAN-RAHASIA' }

/** A question of every kind; of a choice `b` is right, of a matching row 1 is `a`, row 2 `b`, row 3 `c`. */
export function questionOf(id: string, kind: Question['kind'], objective = 'tujuan'): Question {
  const any = { id, prompt: `Pertanyaan ${id}?`, explanation: KEY_WORDS.reason, objective }
  const { feedback } = KEY_WORDS
  const option = (letter: string, weight: number) => ({
    id: letter,
    html: `Pilihan ${letter}`,
    correct: weight > 0,
    weight,
    feedback,
  })
  switch (kind) {
    case 'single':
      return { ...any, kind, options: [option('a', 0), option('b', 1), option('c', 0)] }
    case 'true-false':
      return { ...any, kind, options: [option('benar', 1), option('salah', 0)] }
    case 'multiple':
      return { ...any, kind, options: [option('a', 0.5), option('b', 0.5), option('c', 0)] }
    case 'matching':
      return {
        ...any,
        kind,
        rows: ['a', 'b', 'c'].map((match, index) => ({
          id: String(index + 1),
          html: `Baris ${index + 1}`,
          match,
        })),
        matches: ['a', 'b', 'c'].map((match) => ({ id: match, html: `Pasangan ${match}` })),
      }
    case 'short':
      return { ...any, kind, accepted: [{ text: 'kata rahasia', weight: 1, feedback }] }
    case 'numeric':
      return { ...any, kind, accepted: [{ low: 173_105, high: 173_107, weight: 1, feedback }] }
    case 'essay':
      return { ...any, kind }
  }
}

/** A module's bank straight in the database; answers the id of its revision. */
export async function makeBank(
  db: Db,
  given: { moduleId?: string; questions: readonly Question[]; at?: string },
): Promise<Id> {
  const id = newId()
  await db
    .insertInto('module_revisions')
    .values({
      id,
      module_id: given.moduleId ?? 'modul-uji',
      hash: id,
      title: 'Modul uji',
      summary: '',
      lessons: '[]',
      source: '{}',
      author_id: null,
      created_at: given.at ?? '2025-05-01T00:00:00.000Z',
    })
    .execute()
  await db
    .insertInto('bank_questions')
    .values(
      given.questions.map((question, index) => ({
        revision_id: id,
        question_id: question.id,
        position: index + 1,
        kind: question.kind,
        objective: question.objective ?? '',
        body: JSON.stringify(question),
      })),
    )
    .execute()
  return id
}

/** The `options` of an item that is a test: ten minutes, no limit of attempts, 70 to pass. */
export function testOptions(given: Partial<TestSettings> = {}): string {
  const settings: TestSettings = {
    modules: ['modul-uji'],
    questions: 5,
    essays: false,
    minutes: 10,
    grace: 60,
    passMark: 70,
    attempts: 0,
    window: null,
    remedial: null,
    review: 'score',
    completes: 'passed',
    ...given,
  }
  return JSON.stringify({ tes: settings })
}
