import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { IsoDate } from '~db/schema'
import { parseGift } from '../answers/gift.server'
import { parseProgramme } from '../programmes/parse-programme'
import {
  checkGuide,
  checkGuides,
  GUIDE_TEXT,
  type CheckedGuide,
} from '../guides/guide-folder.server'
import { readProgrammeFiles } from '../programmes/programme-files.server'
import type { YamlFinding } from '../programmes/read-yaml.rules'
import { checkSurveys } from '../surveys/check-surveys.server'
import { parseQuestionnaire, SURVEY_FOLDER } from '../surveys/questionnaire-files.server'
import { invalid } from '../refusal'
import { checkFolder } from './check-folder.server'
import { checkModule, type CheckedModule } from './check-module.server'
import type { Finding } from './finding'
import { readLessonFolder, readText } from './lesson-folder.server'
import { lintLesson } from './lint.server'
import { moduleAdvice } from './module-advice.rules'
import { readModuleFolder, readModuleFolders, type ModuleFolder } from './module-folder.server'
import { twinFindings } from './unique-ids.rules'

export interface ContentFinding {
  /** Path of the file, as far as the caller gave it. */
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  reason: string
  /** '' where the reason already says what to do. */
  fix: string
}

/** Judges every module, lesson, programme and guide as it lies on disk; no database. */
export async function checkContent(contentDir: string, today: IsoDate): Promise<ContentFinding[]> {
  const modules = (await readModuleFolders(contentDir)).map((folder) => checkModule(folder, today))
  const programmes = await readProgrammeFiles(contentDir)
  const guides = join(contentDir, 'guides')
  return [
    ...modulesFindings(modules, (path) => join(contentDir, path)),
    ...programmes.flatMap(({ file, findings }) => inYaml(join(contentDir, file), findings)),
    ...(await checkSurveys(contentDir, programmes)).flatMap(({ file, findings }) =>
      inYaml(join(contentDir, file), findings),
    ),
    ...(await checkGuides(guides, guides, today)).flatMap(inGuide),
  ]
}

/**
 * Judges what one path names, wherever it lies: a module, a lesson's folder or any folder above them,
 * a lesson's text, its questions, a bank, a programme, a survey, or a guide.
 * @throws Refusal invalid when nothing is there
 */
export async function checkPath(path: string, today: IsoDate): Promise<ContentFinding[]> {
  const found = await stat(path).catch(() => invalid(`Berkas ${path} tidak ada.`))
  if (found.isDirectory()) return checkDirectory(path, today)
  const folder = dirname(path)
  const extension = extname(path)
  // The files of a lesson are judged together, and so are those of a module.
  const whole = await checkWhole(folder, basename(path), today)
  if (whole) return whole
  const source = await readText(path)
  if (/^\.ya?ml$/.test(extension)) {
    const parse = basename(folder) === SURVEY_FOLDER ? parseQuestionnaire : parseProgramme
    return inYaml(path, parse(source, basename(path, extension)).findings)
  }
  if (extension === '.gift') return inFile(path, parseGift(source).findings)
  return inFile(path, lintLesson({ source, today }))
}

async function checkWhole(
  folder: string,
  name: string,
  today: IsoDate,
): Promise<ContentFinding[] | null> {
  if (name === GUIDE_TEXT) return checkOneGuide(folder, today)
  if (name === 'materi.mdx' || name === 'soal.gift') return checkLesson(folder, today)
  if (name === 'bank.gift' || name === 'modul.yaml') return checkModuleFiles(folder, today)
  // Beside a lesson, any other YAML is one of its simulations.
  return name.endsWith('.yaml') ? checkLesson(folder, today) : null
}

async function checkDirectory(path: string, today: IsoDate): Promise<ContentFinding[]> {
  const whole = (await checkLesson(path, today)) ?? (await checkOneGuide(path, today))
  if (whole) return whole
  const found = await modulesBelow(path)
  const modules = found.map((folder) => checkModule(folder, today))
  const findings = modulesFindings(modules, (one) => one)
  const below = (name: string) => (basename(resolve(path)) === name ? path : join(path, name))
  const guides = below('guides')
  findings.push(...(await checkGuides(guides, guides, today)).flatMap(inGuide))
  const programmes = below('programmes')
  for (const name of await readdir(programmes).catch(() => [])) {
    if (/\.ya?ml$/.test(name)) findings.push(...(await checkPath(join(programmes, name), today)))
  }
  return findings
}

async function modulesBelow(path: string): Promise<ModuleFolder[]> {
  const module = await readModuleFolder(resolve(path), path)
  if (module) return [module]
  const folders = (await readdir(path, { withFileTypes: true })).filter((one) => one.isDirectory())
  const below = []
  for (const { name } of folders) below.push(...(await modulesBelow(join(path, name))))
  return below
}

async function checkLesson(folder: string, today: IsoDate): Promise<ContentFinding[] | null> {
  const lesson = await readLessonFolder(resolve(folder), folder)
  return lesson && inFolder(folder, checkFolder(lesson, today).findings)
}

async function checkOneGuide(folder: string, today: IsoDate): Promise<ContentFinding[] | null> {
  const guide = await checkGuide(folder, folder, today)
  return guide && inGuide(guide)
}

async function checkModuleFiles(folder: string, today: IsoDate): Promise<ContentFinding[]> {
  const module = await readModuleFolder(resolve(folder), folder)
  return module ? inFolder(folder, checkModule(module, today).findings) : []
}

function modulesFindings(
  modules: readonly CheckedModule[],
  locate: (path: string) => string,
): ContentFinding[] {
  const own = modules.flatMap(({ folder, findings, lessons }) => [
    ...inFolder(locate(folder.path), findings),
    ...lessons.flatMap((lesson) => inFolder(locate(lesson.folder.path), lesson.read.findings)),
  ])
  const shared = [...twinFindings(modules), ...moduleAdvice(modules)].flatMap(({ path, finding }) =>
    inFolder(locate(path), [finding]),
  )
  return [...own, ...shared]
}

const inFolder = (
  folder: string,
  findings: readonly Finding[],
  text = 'materi.mdx',
): ContentFinding[] =>
  findings.map(({ file = text, ...finding }) => ({ ...finding, file: join(folder, file) }))

const inGuide = ({ folder, read }: CheckedGuide): ContentFinding[] =>
  inFolder(folder.path, read.findings, GUIDE_TEXT)

const inFile = (path: string, findings: readonly Finding[]): ContentFinding[] =>
  findings.map((finding) => ({ ...finding, file: path }))

const inYaml = (path: string, findings: readonly YamlFinding[]): ContentFinding[] =>
  findings.map((finding) => ({ file: path, level: 'error', fix: '', ...finding }))
