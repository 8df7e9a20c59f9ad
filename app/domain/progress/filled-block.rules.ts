import type { Id, Instant } from '~db/schema'
import type { ActValue } from '../answers/act'
import { gradeChoice } from '../answers/grading.rules'
import { publicQuestion, type PublicChoiceQuestion, type ChoiceQuestion } from '../answers/question'
import type { Given, StoredAnswer } from '../answers/store.server'
import { newId } from '../ids'
import type { InteractiveBlock, WorksheetField } from '../lessons/interactive-block'
import { showProgress, type SimulationScreen } from '../simulations/screen.rules'
import { foldEvents } from '../simulations/simulation.rules'

/** A question as the learner may see it: the result and the reason only after an answer of their own. */
export interface AskedQuestion {
  question: PublicChoiceQuestion
  /** One-time id for the next answer. */
  answerId: Id
  given: { choices: readonly string[]; at: Instant; result: ReturnType<typeof gradeChoice> } | null
  explanation: string | null
}

/** A text as it stands, and what its field needs for the next one. */
interface TypedText {
  answerId: Id
  text: string
  savedAt: Instant | null
  sequence: number
}

type Written<Kind extends InteractiveBlock['kind']> = Extract<InteractiveBlock, { kind: Kind }>

/** An interactive block with what one learner gave. */
export type FilledBlock =
  | { kind: 'kuis'; id: string; questions: AskedQuestion[] }
  | (Written<'refleksi'> & TypedText)
  | (Omit<Written<'lembar-kerja'>, 'pieces'> & {
      pieces: ({ html: string } | { field: WorksheetField & TypedText })[]
    })
  | (Written<'ikrar'> & { answerId: Id; pledgedAt: Instant | null })
  | { kind: 'simulasi'; id: string; answerId: Id; screen: SimulationScreen }

/** Fills a block for its page; what the learner may not know yet stays behind. */
export function fillBlock(
  block: InteractiveBlock,
  questions: ReadonlyMap<string, ChoiceQuestion>,
  { answers, acts }: Given,
): FilledBlock {
  const { id } = block
  switch (block.kind) {
    case 'kuis': {
      const asked = block.questionIds.flatMap((id) => questions.get(id) ?? [])
      return {
        kind: 'kuis',
        id,
        questions: asked.map((question) => askQuestion(question, answers.get(question.id))),
      }
    }
    case 'refleksi':
      return { ...block, ...typedText(answers.get(id)) }
    case 'lembar-kerja':
      return {
        ...block,
        pieces: block.pieces.map((piece) =>
          'field' in piece
            ? { field: { ...piece.field, ...typedText(answers.get(piece.field.id)) } }
            : piece,
        ),
      }
    case 'ikrar': {
      const pledged = acts.find(
        ({ targetId, value }) =>
          targetId === id && 'pledge' in value && value.pledge === block.version,
      )
      return { ...block, answerId: newId(), pledgedAt: pledged?.receivedAt ?? null }
    }
    case 'simulasi': {
      const done = acts.filter(({ targetId }) => targetId === id).map(({ value }) => value)
      const progress = foldEvents(block.simulation, eventsOf(done))
      return {
        kind: 'simulasi',
        id,
        answerId: newId(),
        screen: showProgress(block.simulation, progress),
      }
    }
  }
}

/** The steps among what was done for one simulation, in order. */
export const eventsOf = (values: readonly ActValue[]) =>
  values.flatMap((value) => ('step' in value ? [value.step] : []))

const typedText = (stored: StoredAnswer | undefined): TypedText => ({
  answerId: newId(),
  text: stored && 'text' in stored.value ? stored.value.text : '',
  savedAt: stored?.receivedAt ?? null,
  sequence: stored?.sequence ?? 0,
})

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
