import { gradeChoice, type GradedChoice } from '../answers/grading.rules'
import { publicQuestion, type ChoiceQuestion, type PublicChoiceQuestion } from '../answers/question'
import type { InteractiveBlock } from './interactive-block'

/** An interactive block as a trainer looks at it: nothing is stored, choices are only tried out. */
export type ProofBlock =
  | {
      kind: 'kuis'
      id: string
      questions: {
        question: PublicChoiceQuestion
        result: GradedChoice | null
        explanation: string | null
      }[]
    }
  | Exclude<InteractiveBlock, { kind: 'kuis' }>

/** `tried` are the choices to grade and forget, by question. */
export function proofBlock(
  block: InteractiveBlock,
  questions: ReadonlyMap<string, ChoiceQuestion>,
  tried: ReadonlyMap<string, readonly string[]>,
): ProofBlock {
  if (block.kind !== 'kuis') return block
  const asked = block.questionIds.flatMap((id) => questions.get(id) ?? [])
  return {
    kind: 'kuis',
    id: block.id,
    questions: asked.map((question) => {
      const chosen = tried.get(question.id) ?? []
      const result = chosen.length > 0 ? gradeChoice(question, chosen) : null
      return {
        question: publicQuestion(question),
        result,
        explanation: result && question.explanation,
      }
    }),
  }
}
