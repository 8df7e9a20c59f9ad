import { answerIdField, choiceField, shownField, textField } from '~/lesson-blocks/answer-fields'
import { newId } from '~/domain/ids'
import type { NewAnswer } from '~/domain/answers/store.server'

const CHOICE = choiceField('')
const TEXT = textField('')

/**
 * Reads the answers out of the one form of a lesson part or of a page of a test. An answer without its one-time id (a form
 * made by hand) gets a new one.
 */
export function readPartAnswers(form: Record<string, unknown>): NewAnswer[] {
  const idOf = (targetId: string) => {
    const id = form[answerIdField(targetId)]
    return typeof id === 'string' && id.length > 0 && id.length <= 64 ? id : newId()
  }
  const shownOf = (targetId: string) => {
    const shown = form[shownField(targetId)]
    return typeof shown === 'string' ? shown || null : undefined
  }
  return Object.entries(form).flatMap(([name, given]): NewAnswer[] => {
    if (name.startsWith(CHOICE)) {
      const targetId = name.slice(CHOICE.length)
      // A form that shows what was chosen adds an empty one: nothing chosen any more is an answer too.
      const chosen = (Array.isArray(given) ? given : [given]).map(String).filter(Boolean)
      const value = { choices: chosen.toSorted() }
      return [{ id: idOf(targetId), targetId, value, sequence: null, shownAt: shownOf(targetId) }]
    }
    if (name.startsWith(TEXT)) {
      const targetId = name.slice(TEXT.length)
      const text = String(given).replaceAll('\r\n', '\n').slice(0, 5000)
      const value = { text }
      return [{ id: idOf(targetId), targetId, value, sequence: null, shownAt: shownOf(targetId) }]
    }
    return []
  })
}
