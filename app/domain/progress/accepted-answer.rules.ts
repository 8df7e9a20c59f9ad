import type { ChoiceQuestion } from '../answers/question'
import type { NewAnswer } from '../answers/store.server'
import type { PartDemand } from './completion.rules'

/** Said of an answer that the part does not ask for. */
export const NOT_ASKED_HERE =
  'Jawaban ini bukan untuk bagian materi yang dibuka. Muat ulang halamannya.'

/**
 * The answer as it may be kept, or null when this part asks for no such thing. A choice the question
 * does not offer is no answer: it completes nothing.
 */
export function acceptedAnswer(
  part: PartDemand,
  questions: ReadonlyMap<string, ChoiceQuestion>,
  answer: NewAnswer,
): NewAnswer | null {
  const { targetId, value } = answer
  if ('text' in value) {
    const asked = [...part.reflections, ...part.fields].some(({ id }) => id === targetId)
    return asked ? answer : null
  }
  if (!part.questionIds.includes(targetId)) return null
  const offered = questions.get(targetId)?.options.map(({ id }) => id) ?? []
  const choices = value.choices.filter((choice) => offered.includes(choice))
  return { ...answer, value: { choices } }
}
