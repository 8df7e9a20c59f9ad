import type { Db, Id, Instant } from '~db/schema'
import { gradeAnswer } from '../answers/grading.rules'
import { publicQuestion, type PublicQuestion, type Question } from '../answers/question'
import type { AnswerValue, StoredAnswer } from '../answers/store.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { missingInLesson, missingInPart, resumePart, type Missing } from './completion.rules'
import { loadEvidence } from './evidence.server'
import { openLesson } from './lesson-access.server'
import { findOutlines, parseBlocks, type Blocks } from './lesson-demand.server'

/** A question as the learner may see it: the result and the reason only after an answer of their own. */
export interface AskedQuestion {
  question: PublicQuestion
  /** One-time id for the next answer. */
  answerId: Id
  given: { choices: readonly string[]; at: Instant; result: ReturnType<typeof gradeAnswer> } | null
  explanation: string | null
}

export type FilledBlock =
  | { kind: 'kuis'; id: string; questions: AskedQuestion[] }
  | {
      kind: 'refleksi'
      id: string
      promptHtml: string
      required: boolean
      minimumWords: number
      answerId: Id
      text: string
      savedAt: Instant | null
    }

export interface LessonPartPage {
  item: { itemId: string; title: string }
  day: { dayId: string; number: number; title: string }
  parts: { partId: string; title: string; done: boolean }[]
  part: { partId: string; title: string; minutes: number; html: string; number: number }
  blocks: FilledBlock[]
  /** What keeps this part from being done, its own "Lanjut" aside. */
  missing: Missing[]
  lessonDone: boolean
  closesOn: string
  closed: boolean
}

/** Where "Lanjutkan" leads: the first part of the lesson that is not done. */
export async function findResumePart(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<string> {
  const { enrolment, item } = await openLesson(db, actor, input)
  const outlines = await findOutlines(db, [item.revisionId], enrolment.staff_group)
  const { evidence } = await loadEvidence(db, enrolment.id, item.itemId)
  const part = resumePart(outlines.get(item.revisionId) ?? [], evidence) ?? notFound()
  return part.partId
}

/** One part of a lesson with everything its page shows. */
export async function lessonPartPage(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; partId: string },
): Promise<LessonPartPage> {
  const { enrolment, item, day, closesOn, closed } = await openLesson(db, actor, input)
  const outline =
    (await findOutlines(db, [item.revisionId], enrolment.staff_group)).get(item.revisionId) ?? []
  const number = outline.findIndex((part) => part.partId === input.partId) + 1
  const demand = outline[number - 1] ?? notFound('Bagian materi ini tidak ditemukan.')
  const text = await findPartText(db, item.revisionId, input.partId, enrolment.staff_group)
  const { evidence, answers } = await loadEvidence(db, enrolment.id, item.itemId)
  const questions = await findQuestions(db, item.revisionId, demand.questionIds)
  return {
    item: { itemId: item.itemId, title: item.title },
    day: { dayId: day.dayId, number: day.number, title: day.title },
    parts: outline.map((part) => ({
      partId: part.partId,
      title: part.title,
      done: evidence.doneParts.has(part.partId),
    })),
    part: {
      partId: demand.partId,
      title: demand.title,
      minutes: demand.minutes,
      html: text.html,
      number,
    },
    blocks: fillBlocks(parseBlocks(text.blocks), questions, answers),
    missing: missingInPart(demand, evidence),
    lessonDone: missingInLesson(outline, evidence).length === 0,
    closesOn,
    closed,
  }
}

function fillBlocks(
  blocks: Blocks,
  questions: ReadonlyMap<string, Question>,
  answers: ReadonlyMap<string, StoredAnswer>,
): FilledBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'kuis') {
      const asked = block.questionIds.flatMap((id) => questions.get(id) ?? [])
      return {
        kind: 'kuis',
        id: block.id,
        questions: asked.map((question) => askQuestion(question, answers.get(question.id))),
      }
    }
    const stored = answers.get(block.id)
    return {
      kind: 'refleksi',
      id: block.id,
      promptHtml: block.promptHtml,
      required: block.required,
      minimumWords: block.minimumWords,
      answerId: newId(),
      text: textOf(stored?.value),
      savedAt: stored?.receivedAt ?? null,
    }
  })
}

function askQuestion(question: Question, stored: StoredAnswer | undefined): AskedQuestion {
  const choices = stored && 'choices' in stored.value ? stored.value.choices : []
  const given =
    stored && choices.length > 0
      ? { choices, at: stored.receivedAt, result: gradeAnswer(question, choices) }
      : null
  return {
    question: publicQuestion(question),
    answerId: newId(),
    given,
    explanation: given ? question.explanation : null,
  }
}

function textOf(value: AnswerValue | undefined): string {
  return value && 'text' in value ? value.text : ''
}

/** The text of one part, the staff group's own variant first. */
async function findPartText(db: Db, revisionId: Id, partId: string, staffGroup: string | null) {
  const rows = await db
    .selectFrom('lesson_parts')
    .select(['staff_group', 'html', 'blocks'])
    .where('revision_id', '=', revisionId)
    .where('part_id', '=', partId)
    .where('staff_group', 'in', ['', (staffGroup ?? '') as ''])
    .orderBy('staff_group', 'desc')
    .execute()
  return rows[0] ?? notFound('Bagian materi ini tidak ditemukan.')
}

async function findQuestions(
  db: Db,
  revisionId: Id,
  questionIds: readonly string[],
): Promise<Map<string, Question>> {
  if (questionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('questions')
    .select(['question_id', 'body'])
    .where('revision_id', '=', revisionId)
    .where('question_id', 'in', questionIds)
    .execute()
  return new Map(rows.map((row) => [row.question_id, JSON.parse(row.body) as Question]))
}
