import type { Id } from '~db/schema'

/** Written beside every completion, so that a later rule never re-judges an earlier one. */
export const RULE_VERSION = 1

/** What a lesson asks for, part by part, as its pinned revision says. */
export interface PartDemand {
  partId: string
  title: string
  questionIds: readonly string[]
  reflections: readonly { id: string; required: boolean; minimumWords: number }[]
  /** Questions of worksheets, each with the words it wants. */
  fields: readonly { id: string; minimumWords: number; worksheet: string; number: number }[]
  pledges: readonly { id: string; version: string; title: string }[]
  simulations: readonly { id: string; title: string }[]
}

/** What a person has given so far for one lesson. */
export interface LessonEvidence {
  doneParts: ReadonlySet<string>
  /** Questions answered at least once; a self-check asks for an answer, not for the right one. */
  answeredQuestions: ReadonlySet<string>
  /** The newest text of each reflection and worksheet question. */
  reflections: ReadonlyMap<string, string>
  /** The version of the words that were pledged last, by the pledge's id. */
  pledges: ReadonlyMap<string, string>
  /** Simulations of which one run ended and its debrief was asked for. */
  simulations: ReadonlySet<string>
}

export type Missing =
  | { kind: 'part'; partId: string; title: string }
  | { kind: 'self-check'; partId: string; title: string; questionId: string }
  | {
      kind: 'reflection'
      partId: string
      title: string
      reflectionId: string
      words: number
      minimumWords: number
    }
  | {
      kind: 'field'
      partId: string
      title: string
      fieldId: string
      worksheet: string
      /** Which question of its worksheet, from 1. */
      number: number
      words: number
      minimumWords: number
    }
  | { kind: 'pledge'; partId: string; title: string; pledgeId: string; pledge: string }
  | { kind: 'simulation'; partId: string; title: string; simulationId: string; simulation: string }

/** Words as a reader counts them: runs of characters between spaces. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length
}

/** What still keeps one part from being done, its own "Lanjut" aside. */
export function missingInPart(part: PartDemand, evidence: LessonEvidence): Missing[] {
  const { partId, title } = part
  const questions = part.questionIds
    .filter((questionId) => !evidence.answeredQuestions.has(questionId))
    .map((questionId): Missing => ({ kind: 'self-check', partId, title, questionId }))
  const reflections = part.reflections.flatMap((reflection): Missing[] => {
    if (!reflection.required) return []
    const words = countWords(evidence.reflections.get(reflection.id) ?? '')
    const { id: reflectionId, minimumWords } = reflection
    if (words >= Math.max(1, minimumWords)) return []
    return [{ kind: 'reflection', partId, title, reflectionId, words, minimumWords }]
  })
  return [...questions, ...reflections, ...missingActs(part, evidence)]
}

/** Worksheet questions without their words, pledges not made, simulations not seen to their debrief. */
function missingActs(part: PartDemand, evidence: LessonEvidence): Missing[] {
  const { partId, title } = part
  const fields = part.fields.flatMap(({ id: fieldId, ...field }): Missing[] => {
    const words = countWords(evidence.reflections.get(fieldId) ?? '')
    if (words >= field.minimumWords) return []
    return [{ kind: 'field', partId, title, fieldId, ...field, words }]
  })
  const pledges = part.pledges
    .filter(({ id, version }) => evidence.pledges.get(id) !== version)
    .map((pledge): Missing => {
      return { kind: 'pledge', partId, title, pledgeId: pledge.id, pledge: pledge.title }
    })
  const simulations = part.simulations
    .filter(({ id }) => !evidence.simulations.has(id))
    .map(({ id, title: simulation }): Missing => {
      return { kind: 'simulation', partId, title, simulationId: id, simulation }
    })
  return [...fields, ...pledges, ...simulations]
}

/** Everything that keeps a lesson from being done; empty means done. */
export function missingInLesson(parts: readonly PartDemand[], evidence: LessonEvidence): Missing[] {
  return parts.flatMap((part) => {
    const missing = missingInPart(part, evidence)
    if (missing.length > 0 || evidence.doneParts.has(part.partId)) return missing
    return [{ kind: 'part' as const, partId: part.partId, title: part.title }]
  })
}

/** Where a learner goes on: the first part that is not done, or the first of all when everything is. */
export function resumePart(
  parts: readonly PartDemand[],
  evidence: LessonEvidence,
): PartDemand | undefined {
  return (
    parts.find(
      (part) => !evidence.doneParts.has(part.partId) || missingInPart(part, evidence).length > 0,
    ) ?? parts[0]
  )
}

/** A day is done when every required item of it is; a day without required items is never done by itself. */
export function isDayDone(
  items: readonly { itemId: string; required: boolean }[],
  done: ReadonlySet<Id>,
): boolean {
  const required = items.filter((item) => item.required)
  return required.length > 0 && required.every((item) => done.has(item.itemId))
}
