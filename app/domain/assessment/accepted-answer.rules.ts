import type { Question } from '../answers/question'
import type { AnswerValue } from '../answers/store.server'

/**
 * A value as it may be kept for this question: choices it does not offer are dropped, a row has one
 * match. Null for a value of another kind than the question asks for.
 */
export function acceptedValue(question: Question, value: AnswerValue): AnswerValue | null {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false': {
      if (!('choices' in value)) return null
      const offered = question.options.map(({ id }) => id)
      return { choices: once(value.choices.filter((choice) => offered.includes(choice))) }
    }
    case 'matching': {
      if (!('choices' in value)) return null
      const pairs = question.rows.flatMap(({ id }) => {
        const given = value.choices.filter((choice) => choice.startsWith(`${id}=`))
        const known = given.filter((choice) =>
          question.matches.some((match) => choice === `${id}=${match.id}`),
        )
        return known.slice(0, 1)
      })
      return { choices: once(pairs) }
    }
    default:
      return 'text' in value ? { text: value.text } : null
  }
}

const once = (choices: readonly string[]) => [...new Set(choices)].toSorted()
