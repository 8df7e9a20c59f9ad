import type { GiftFile, PlacedQuestion } from '../answers/gift.server'
import type { CheckedModule } from './check-module.server'
import type { Finding } from './finding'
import type { Objective } from './front-matter.rules'
import { advice, type PlacedFinding } from './placed-finding'

const KNOWN_NAMED = 12

/** Every question says which objective it tests, and that objective must be known where it is asked. */
export function tagFindings(
  questions: readonly PlacedQuestion[],
  objectives: readonly Objective[],
  file: GiftFile,
): Finding[] {
  const ids = objectives.map(({ id }) => id)
  const known = `Tujuan yang ada: ${ids.slice(0, KNOWN_NAMED).join(', ')}.`
  return questions.flatMap(({ question: { id, objective }, line }): Finding[] => {
    const at = { line, column: 1, level: 'error', file } as const
    if (objective === null) {
      const fix = `Tulis // [tag:${ids[0] ?? 'id-tujuan'}] tepat di atas soal. ${known}`
      return [{ ...at, reason: `Soal "${id}" belum menyebut tujuannya.`, fix }]
    }
    if (ids.includes(objective)) return []
    return [{ ...at, reason: `Tujuan "${objective}" pada soal "${id}" tidak dikenal.`, fix: known }]
  })
}

/** Objectives that nothing tests: a full module asks for each in its bank, a short one anywhere. */
export function untestedObjectives({ about, bank, lessons }: CheckedModule): PlacedFinding[] {
  const inLessons = lessons.flatMap(({ read }) => read.gift.questions)
  const asked = about?.shape === 'ringkas' ? [...bank, ...inLessons] : bank
  const tested = new Set(asked.map(({ question }) => question.objective))
  return lessons.flatMap(({ folder, read: { frontMatter } }) =>
    (frontMatter?.objectives ?? [])
      .filter(({ id }) => !tested.has(id))
      .map(({ id }) => {
        const line = frontMatter?.lines.get(`tujuan.${id}`) ?? 1
        const fix = `Tambahkan soal dengan // [tag:${id}] di bank.gift.`
        return advice(folder.path, { line }, `Tujuan "${id}" belum diuji oleh satu soal pun.`, fix)
      }),
  )
}
