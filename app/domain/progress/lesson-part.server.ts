import type { Db, Id, Instant } from '~db/schema'
import { gradeChoice } from '../answers/grading.rules'
import { publicQuestion, type PublicChoiceQuestion, type ChoiceQuestion } from '../answers/question'
import type { AnswerValue, StoredAnswer } from '../answers/store.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { notFound } from '../refusal'
import { missingInLesson, missingInPart, resumePart, type Missing } from './completion.rules'
import { loadEvidence } from './evidence.server'
import { openLesson } from './lesson-access.server'
import { findLessonText, type Blocks } from './lesson-demand.server'

/** A question as the learner may see it: the result and the reason only after an answer of their own. */
export interface AskedQuestion {
  question: PublicChoiceQuestion
  /** One-time id for the next answer. */
  answerId: Id
  given: { choices: readonly string[]; at: Instant; result: ReturnType<typeof gradeChoice> } | null
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
  const { parts } = await findLessonText(db, item.revisionId, enrolment.staff_group)
  const { evidence } = await loadEvidence(db, enrolment.id, item.itemId)
  const part = resumePart(parts, evidence) ?? notFound()
  return part.partId
}

/** One part of a lesson with everything its page shows. */
export async function lessonPartPage(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; partId: string },
): Promise<LessonPartPage> {
  const { enrolment, item, day, closesOn, closed } = await openLesson(db, actor, input)
  const { parts, questions } = await findLessonText(db, item.revisionId, enrolment.staff_group)
  const number = parts.findIndex((part) => part.partId === input.partId) + 1
  const part = parts[number - 1] ?? notFound('Bagian materi ini tidak ditemukan.')
  const { evidence, answers } = await loadEvidence(db, enrolment.id, item.itemId)
  return {
    item: { itemId: item.itemId, title: item.title },
    day: { dayId: day.dayId, number: day.number, title: day.title },
    parts: parts.map(({ partId, title }) => ({
      partId,
      title,
      done: evidence.doneParts.has(partId),
    })),
    part: {
      partId: part.partId,
      title: part.title,
      minutes: part.minutes,
      html: part.html,
      number,
    },
    blocks: fillBlocks(part.blocks, questions, answers),
    missing: missingInPart(part, evidence),
    lessonDone: missingInLesson(parts, evidence).length === 0,
    closesOn,
    closed,
  }
}

function fillBlocks(
  blocks: Blocks,
  questions: ReadonlyMap<string, ChoiceQuestion>,
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

function askQuestion(question: ChoiceQuestion, stored: StoredAnswer | undefined): AskedQuestion {
  const choices = stored && 'choices' in stored.value ? stored.value.choices : []
  const given =
    stored && choices.length > 0
      ? { choices, at: stored.receivedAt, result: gradeChoice(question, choices) }
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
