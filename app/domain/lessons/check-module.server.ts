import type { IsoDate } from '~db/schema'
import { parseGift, type ParsedGift, type PlacedQuestion } from '../answers/gift.server'
import { checkFolder } from './check-folder.server'
import { byUrgency, type Finding } from './finding'
import type { Objective } from './front-matter.rules'
import type { LessonFolder } from './lesson-folder.server'
import type { ReadLesson } from './lint.server'
import type { ModuleFolder } from './module-folder.server'
import { readModuleAbout, type ModuleAbout } from './module.rules'
import { tagFindings } from './objective.rules'

export interface CheckedLesson {
  folder: LessonFolder
  read: ReadLesson
}

export interface CheckedModule {
  folder: ModuleFolder
  about: ModuleAbout | null
  /** Of all its lessons, in order. */
  objectives: Objective[]
  bank: PlacedQuestion[]
  lessons: CheckedLesson[]
  /** What is wrong with `modul.yaml` and `bank.gift`; lessons carry their own findings. */
  findings: Finding[]
}

/** Judges a module as it lies on disk: its own two files, and every lesson in it. */
export function checkModule(folder: ModuleFolder, today: IsoDate): CheckedModule {
  const lessons = folder.lessons.map((lesson) => ({
    folder: lesson,
    read: checkFolder(lesson, today),
  }))
  const objectives = lessons.flatMap(({ read }) => read.frontMatter?.objectives ?? [])
  const { about, findings: aboutFindings } = readAbout(folder)
  const bank = readBank(folder)
  const findings = [...aboutFindings, ...bank.findings]
  // While a lesson is unreadable its objectives are not known, and every tag would look wrong.
  if (lessons.every(({ read }) => read.frontMatter)) {
    findings.push(...tagFindings(bank.questions, objectives, 'bank.gift'))
  }
  return {
    folder,
    about,
    objectives,
    bank: bank.questions,
    lessons,
    findings: findings.toSorted(byUrgency),
  }
}

function readAbout({ id, about, misplaced }: ModuleFolder): {
  about: ModuleAbout | null
  findings: Finding[]
} {
  const at = { level: 'error', file: 'modul.yaml' } as const
  if (misplaced) {
    const reason = 'Ada materi di luar folder modul.'
    const fix = `Pindahkan isinya ke courses/<kursus>/<modul>/${id}/.`
    return {
      about: null,
      findings: [{ line: 1, column: 1, level: 'error', reason, fix }],
    }
  }
  if (about === null) {
    const fix = `Buat modul.yaml berisi id: ${id}, judul, dan ringkasan.`
    const reason = 'Modul ini belum punya modul.yaml.'
    return { about: null, findings: [{ ...at, line: 1, column: 1, reason, fix }] }
  }
  const read = readModuleAbout(about, id)
  return {
    about: read.about,
    findings: read.findings.map((finding) => ({ ...at, ...finding, fix: '' })),
  }
}

const NO_QUESTIONS: ParsedGift = { questions: [], findings: [] }

const readBank = ({ bank }: ModuleFolder): ParsedGift =>
  bank === null ? NO_QUESTIONS : parseGift(bank, 'bank.gift')
