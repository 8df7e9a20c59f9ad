import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from './finding'
import { readPicture, type StoredPicture } from './picture-file.server'

const LARGEST_TEXT = 20_000_000
const LARGEST_PICTURE = 500_000
const PICTURE_NAME = /\.(png|jpe?g|webp)$/

/** A lesson as it lies on disk. */
export interface LessonFolder {
  /** The folder's name, which is the lesson's id. */
  id: string
  /** Relative to the content folder: `courses/orientasi/ruang-aman`. */
  path: string
  source: string
  gift: string | null
  pictures: Map<string, StoredPicture>
  /** What is wrong with the folder itself: images that are none, or too large. */
  findings: Finding[]
  /** SHA-256 of text, questions and images together. */
  hash: string
}

/** Every lesson below `courses/`, in order of path: a folder with a `materi.mdx`. */
export async function readLessonFolders(contentDir: string): Promise<LessonFolder[]> {
  const lessons: LessonFolder[] = []
  for (const course of await foldersIn(join(contentDir, 'courses'))) {
    for (const id of await foldersIn(join(contentDir, 'courses', course))) {
      const path = `courses/${course}/${id}`
      const lesson = await readLessonFolder(join(contentDir, path), path)
      if (lesson) lessons.push(lesson)
    }
  }
  return lessons
}

/**
 * One lesson, or null where the folder has no `materi.mdx`. Links to other places are not followed.
 * @param path how findings and pages name it
 */
export async function readLessonFolder(folder: string, path: string): Promise<LessonFolder | null> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const names = files.map(({ name }) => name)
  if (!names.includes('materi.mdx')) return null
  const source = await readText(join(folder, 'materi.mdx'))
  const gift = names.includes('soal.gift') ? await readText(join(folder, 'soal.gift')) : null
  const pictures = new Map<string, StoredPicture>()
  const findings: Finding[] = []
  for (const name of names.filter((name) => PICTURE_NAME.test(name)).toSorted()) {
    const bytes = await readFile(join(folder, name))
    const picture = readPicture(bytes)
    if (picture) pictures.set(name, picture)
    else findings.push(pictureError(`Berkas ${name} bukan gambar png, jpg, atau webp.`))
    if (bytes.length > LARGEST_PICTURE) {
      findings.push(pictureError(`Gambar ${name} lebih besar dari 500 KB.`))
    }
  }
  const hash = hashOf(source, gift, pictures)
  return { id: basename(folder), path, source, gift, pictures, findings, hash }
}

function hashOf(source: string, gift: string | null, pictures: LessonFolder['pictures']): string {
  const images = [...pictures].map(([name, { hash }]) => [name, hash])
  return createHash('sha256')
    .update(JSON.stringify([source, gift, images]))
    .digest('hex')
}

/** A text; what is far too large is not read: its length alone gets it refused. */
export async function readText(file: string): Promise<string> {
  const { size } = await stat(file)
  return size > LARGEST_TEXT ? ' '.repeat(LARGEST_TEXT) : readFile(file, 'utf8')
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted()
}

function pictureError(reason: string): Finding {
  const fix = 'Simpan ulang sebagai png, jpg, atau webp yang lebih kecil.'
  return { line: 1, column: 1, level: 'error', reason, fix }
}
