import { newId } from '~/domain/ids'
import type { PartAct } from '~/domain/progress/part-act.server'
import {
  answerIdField,
  pledgeField,
  simulationField,
  stepsField,
  type PartAction,
} from '~/lesson-blocks/answer-fields'

/**
 * What the pressed button does beside saving: null for a button that only saves, `empty` when what it
 * confirms was not ticked.
 */
export function readPartAct(
  form: Record<string, unknown>,
  pressed: PartAction,
): PartAct | 'empty' | null {
  const { targetId } = pressed
  if (targetId === undefined) return null
  const sent = (name: string) => {
    const value = form[name]
    return typeof value === 'string' && value.length > 0 && value.length <= 100 ? value : null
  }
  const act = { id: sent(answerIdField(targetId)) ?? newId(), targetId }
  // Without a count the form is taken for an old one: it shows where the story stands.
  const steps = Number(sent(stepsField(targetId)) ?? -1)
  switch (pressed.kind) {
    case 'ikrar': {
      const version = sent(pledgeField(targetId))
      return version === null ? 'empty' : { ...act, kind: 'pledge', version }
    }
    case 'pilih': {
      const choice = sent(simulationField(targetId))
      if (choice === null) return 'empty'
      return { ...act, kind: 'simulate', steps, move: { kind: 'choose', choice } }
    }
    case 'mulai':
      return { ...act, kind: 'simulate', steps, move: { kind: 'start' } }
    case 'ulasan':
      return { ...act, kind: 'simulate', steps, move: { kind: 'review' } }
    default:
      return null
  }
}
