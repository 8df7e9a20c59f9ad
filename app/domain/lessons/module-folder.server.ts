import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readLessonFolder, readText, type LessonFolder } from './lesson-folder.server'

/** A module as it lies on disk: `modul.yaml`, `bank.gift`, and a folder for each lesson. */
export interface ModuleFolder {
  /** The folder's name, which is the module's id. */
  id: string
  /** Relative to the content folder: `courses/orientasi-pppk/kompeten`. */
  path: string
  /** `modul.yaml`; null when there is none. */
  about: string | null
  /** `bank.gift`; null when there is none. */
  bank: string | null
  lessons: LessonFolder[]
  /** A `materi.mdx` lies here, where only modules may: it is not read. */
  misplaced: boolean
  /** SHA-256 of the module's own two files and the ids of its lessons. */
  hash: string
}

/** Every module below `courses/`, in order of path. */
export async function readModuleFolders(contentDir: string): Promise<ModuleFolder[]> {
  const modules: ModuleFolder[] = []
  for (const course of await foldersIn(join(contentDir, 'courses'))) {
    for (const id of await foldersIn(join(contentDir, 'courses', course))) {
      const path = `courses/${course}/${id}`
      const module = await readModuleFolder(join(contentDir, path), path)
      if (module) modules.push(module)
    }
  }
  return modules
}

/** Every lesson below `courses/`, in order of path. */
export async function readLessonFolders(contentDir: string): Promise<LessonFolder[]> {
  return (await readModuleFolders(contentDir)).flatMap(({ lessons }) => lessons)
}

/**
 * One module, or null where the folder holds neither lessons nor a module's own files.
 * @param path how findings and pages name it
 */
export async function readModuleFolder(folder: string, path: string): Promise<ModuleFolder | null> {
  const lessons: LessonFolder[] = []
  for (const name of await foldersIn(folder)) {
    const lesson = await readLessonFolder(join(folder, name), join(path, name))
    if (lesson) lessons.push(lesson)
  }
  const files = new Set(
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  )
  const read = (name: string) => (files.has(name) ? readText(join(folder, name)) : null)
  const about = await read('modul.yaml')
  const bank = await read('bank.gift')
  const misplaced = files.has('materi.mdx')
  if (lessons.length === 0 && about === null && bank === null && !misplaced) return null
  const ids = lessons.map(({ id }) => id)
  const hash = createHash('sha256')
    .update(JSON.stringify([about, bank, ids]))
    .digest('hex')
  return { id: basename(folder), path, about, bank, lessons, misplaced, hash }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted()
}
