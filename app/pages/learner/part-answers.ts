import { answerIdField, choiceField, shownField, textField } from '~/lesson-blocks/answer-fields'
import { newId } from '~/domain/ids'
import type { NewAnswer } from '~/domain/answers/store.server'

const CHOICE = choiceField('')
const TEXT = textField('')

/**
 * Reads the answers out of the one form of a lesson part. An answer without its one-time id (a form
 * made by hand) gets a new one.
 */
export function readPartAnswers(form: Record<string, unknown>): NewAnswer[] {
  const idOf = (targetId: string) => {
    const id = form[answerIdField(targetId)]
    return typeof id === 'string' && id.length > 0 && id.length <= 64 ? id : newId()
  }
  return Object.entries(form).flatMap(([name, given]): NewAnswer[] => {
    if (name.startsWith(CHOICE)) {
      const targetId = name.slice(CHOICE.length)
      const choices = (Array.isArray(given) ? given : [given]).map(String).toSorted()
      return [{ id: idOf(targetId), targetId, value: { choices }, sequence: null }]
    }
    if (name.startsWith(TEXT)) {
      const targetId = name.slice(TEXT.length)
      const text = String(given).replaceAll('\r\n', '\n').slice(0, 5000)
      const shown = form[shownField(targetId)]
      const shownAt = typeof shown === 'string' ? shown || null : undefined
      return [{ id: idOf(targetId), targetId, value: { text }, sequence: null, shownAt }]
    }
    return []
  })
}
