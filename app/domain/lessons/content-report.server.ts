import type { IsoDate } from '~db/schema'
import type { QuestionKind } from '../answers/question'
import { lessonsOf } from '../cohorts/planned-items.rules'
import { learningHours } from '../programmes/learning-hours.rules'
import type { Programme } from '../programmes/programme'
import { readProgrammeFiles } from '../programmes/programme-files.server'
import { checkModule, type CheckedLesson, type CheckedModule } from './check-module.server'
import { compileLesson } from './compile.server'
import { hasErrors } from './finding'
import { wordsAsRead } from './lesson-shape.rules'
import { readModuleFolders } from './module-folder.server'
import { untestedObjectives } from './objective.rules'
import { statementsOf, type Statement } from './statement.rules'

export interface ReportedLesson {
  id: string
  module: string
  title: string
  /** As one person reads it: of the cases for staff groups, one group's. */
  words: number
  parts: number
  selfChecks: number
  /** Null while the lesson is refused. */
  minutes: number | null
}

export interface ReportedDay {
  number: number
  title: string
  /** Of what the agency itself asks; LAN's own hours are LAN's. */
  minutes: number
  learningHours: number
  /** Lessons of the day that are not written, or refused. */
  missing: string[]
}

export interface ContentReport {
  lessons: ReportedLesson[]
  questions: { kind: QuestionKind; selfChecks: number; bank: number }[]
  /** `path:line`, and what is missing. */
  untested: { place: string; reason: string }[]
  programmes: {
    id: string
    title: string
    minutes: number
    learningHours: number
    /** Ids of the lessons it reads, also those behind an excused absence. */
    lessons: string[]
    days: ReportedDay[]
  }[]
  /** What has no source yet, and law without a day on which it was checked. */
  toVerify: (Statement & { lesson: string })[]
  /** Legal bases that were checked. */
  verified: number
}

/** What the content of a folder amounts to: counted from the files, nothing is claimed. */
export async function contentReport(contentDir: string, today: IsoDate): Promise<ContentReport> {
  const modules = (await readModuleFolders(contentDir)).map((folder) => checkModule(folder, today))
  const programmes = (await readProgrammeFiles(contentDir)).flatMap(
    ({ programme }) => programme ?? [],
  )
  const lessons: ReportedLesson[] = []
  for (const module of modules) {
    for (const lesson of module.lessons) lessons.push(await reportLesson(module, lesson))
  }
  const minutes = new Map(lessons.map((lesson) => [lesson.id, lesson.minutes]))
  const statements = modules.flatMap((module) =>
    module.lessons.flatMap(({ folder, read }) =>
      statementsOf(read.judgement).map((statement) => ({ ...statement, lesson: folder.id })),
    ),
  )
  const toVerify = statements.filter(({ checkedOn }) => !checkedOn)
  return {
    lessons,
    questions: countKinds(modules),
    untested: modules.flatMap(untestedObjectives).map(({ path, finding }) => ({
      place: `${path}/materi.mdx:${finding.line}`,
      reason: finding.reason,
    })),
    programmes: programmes.map((programme) => reportProgramme(programme, minutes)),
    toVerify,
    verified: statements.length - toVerify.length,
  }
}

async function reportLesson(
  { folder: module }: CheckedModule,
  { folder, read }: CheckedLesson,
): Promise<ReportedLesson> {
  const accepted = read.frontMatter && !hasErrors(read.findings)
  return {
    id: folder.id,
    module: module.id,
    title: read.frontMatter?.title ?? folder.id,
    words: wordsAsRead(read.judgement),
    parts: read.judgement.parts.length,
    selfChecks: read.judgement.quizzes.flatMap(({ questionIds }) => questionIds).length,
    minutes: accepted ? (await compileLesson(read, folder.pictures)).minutes : null,
  }
}

function countKinds(modules: readonly CheckedModule[]): ContentReport['questions'] {
  const counts = new Map<QuestionKind, { selfChecks: number; bank: number }>()
  const count = (kind: QuestionKind, where: 'selfChecks' | 'bank') => {
    const known = counts.get(kind) ?? { selfChecks: 0, bank: 0 }
    counts.set(kind, { ...known, [where]: known[where] + 1 })
  }
  for (const { bank, lessons } of modules) {
    for (const { question } of bank) count(question.kind, 'bank')
    for (const { read } of lessons) {
      for (const { question } of read.gift.questions) count(question.kind, 'selfChecks')
    }
  }
  return [...counts].map(([kind, number]) => ({ kind, ...number }))
}

function reportProgramme(
  programme: Programme,
  minutesOf: ReadonlyMap<string, number | null>,
): ContentReport['programmes'][number] {
  const { id, title, days } = programme
  const reported = days.map((day, index): ReportedDay => {
    const counted = day.items.filter(
      ({ required, organiser }) => required && organiser === 'instansi',
    )
    const minutes = counted.reduce((sum, { kind, lesson, minutes: stated }) => {
      return sum + (kind === 'lesson' ? (minutesOf.get(lesson ?? '') ?? 0) : stated)
    }, 0)
    const missing = day.items.flatMap(({ lesson }) =>
      lesson !== null && (minutesOf.get(lesson) ?? null) === null ? [lesson] : [],
    )
    return {
      number: index + 1,
      title: day.title,
      minutes,
      learningHours: learningHours(minutes),
      missing,
    }
  })
  const minutes = reported.reduce((sum, day) => sum + day.minutes, 0)
  const lessons = lessonsOf(programme)
  return { id, title, minutes, learningHours: learningHours(minutes), lessons, days: reported }
}
