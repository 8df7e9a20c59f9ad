import { join } from 'node:path'
import type { CheckedModule } from './check-module.server'
import type { Finding } from './finding'
import type { PlacedFinding } from './placed-finding'

interface Use {
  kind: string
  id: string
  path: string
  file: Finding['file']
  line: number
}

/**
 * Ids that more than one place uses. Lessons, modules and questions are known by their ids alone over
 * the whole platform; an objective is known within its module.
 */
export function twinFindings(modules: readonly CheckedModule[]): PlacedFinding[] {
  return [
    ...twins(modules.flatMap(usesOnPlatform)),
    ...modules.flatMap((one) => twins(objectiveUses(one))),
  ]
}

function usesOnPlatform({ folder, bank, lessons }: CheckedModule): Use[] {
  const questions = (
    path: string,
    file: 'soal.gift' | 'bank.gift',
    placed: CheckedModule['bank'],
  ): Use[] =>
    placed.map(({ question, line }) => ({ kind: 'soal', id: question.id, path, file, line }))
  return [
    { kind: 'modul', id: folder.id, path: folder.path, file: 'modul.yaml', line: 1 },
    ...questions(folder.path, 'bank.gift', bank),
    ...lessons.flatMap(({ folder: lesson, read }) => [
      { kind: 'materi', id: lesson.id, path: lesson.path, file: undefined, line: 1 },
      ...questions(lesson.path, 'soal.gift', read.gift.questions),
    ]),
  ]
}

const objectiveUses = ({ lessons }: CheckedModule): Use[] =>
  lessons.flatMap(({ folder, read: { frontMatter } }) =>
    (frontMatter?.objectives ?? []).map(({ id }) => ({
      kind: 'tujuan',
      id,
      path: folder.path,
      file: undefined,
      line: frontMatter?.lines.get(`tujuan.${id}`) ?? 1,
    })),
  )

function twins(uses: readonly Use[]): PlacedFinding[] {
  const first = new Map<string, Use>()
  return uses.flatMap((use) => {
    const key = `${use.kind} ${use.id}`
    const before = first.get(key)
    if (!before) {
      first.set(key, use)
      return []
    }
    const where = `${join(before.path, before.file ?? 'materi.mdx')}:${before.line}`
    const reason = `Id ${use.kind} "${use.id}" sudah dipakai di ${where}.`
    const fix = WAYS_OUT[use.kind] ?? ''
    const finding = {
      line: use.line,
      column: 1,
      level: 'error',
      file: use.file,
      reason,
      fix,
    } as const
    return [{ path: use.path, finding }]
  })
}

const WAYS_OUT: Record<string, string> = {
  modul: 'Beri folder modul ini nama lain.',
  materi: 'Beri folder materi ini nama lain.',
  soal: 'Beri soal ini id lain, diawali id materi atau modulnya.',
  tujuan: 'Beri tujuan ini id lain; id tujuan hanya sekali dalam satu modul.',
}
