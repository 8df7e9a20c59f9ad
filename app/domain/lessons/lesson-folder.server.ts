import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from './finding'
import { readPicture, type StoredPicture } from './picture-file.server'

const LARGEST_TEXT = 20_000_000
const LARGEST_PICTURE = 500_000
const SIMULATION_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/
const PICTURE_NAME = /\.(png|jpe?g|webp)$/

/** A lesson as it lies on disk. */
export interface LessonFolder {
  /** The folder's name, which is the lesson's id. */
  id: string
  /** Relative to the content folder: `courses/orientasi/kompeten/ruang-aman`. */
  path: string
  source: string
  gift: string | null
  /** The texts of its simulations by file name. */
  simulations: Map<string, string>
  pictures: Map<string, StoredPicture>
  /** What is wrong with the folder itself: images that are none, or too large. */
  findings: Finding[]
  /** SHA-256 of text, questions, simulations and images together. */
  hash: string
}

/**
 * One lesson, or null where the folder has no `materi.mdx`. Links to other places are not followed.
 * @param path how findings and pages name it
 * @param text the file of the text: a guide's is `panduan.mdx`
 */
export async function readLessonFolder(
  folder: string,
  path: string,
  text = 'materi.mdx',
): Promise<LessonFolder | null> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const names = files.map(({ name }) => name)
  if (!names.includes(text)) return null
  const source = await readText(join(folder, text))
  const gift = names.includes('soal.gift') ? await readText(join(folder, 'soal.gift')) : null
  const simulations = new Map<string, string>()
  for (const name of names.filter((name) => SIMULATION_NAME.test(name)).toSorted()) {
    simulations.set(name, await readText(join(folder, name)))
  }
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
  const hash = hashOf(source, gift, simulations, pictures)
  return { id: basename(folder), path, source, gift, simulations, pictures, findings, hash }
}

function hashOf(
  source: string,
  gift: string | null,
  simulations: LessonFolder['simulations'],
  pictures: LessonFolder['pictures'],
): string {
  const images = [...pictures].map(([name, { hash }]) => [name, hash])
  return (
    createHash('sha256')
      // A lesson without a simulation keeps the hash it always had.
      .update(JSON.stringify([source, gift, images, ...simulations]))
      .digest('hex')
  )
}

/** A text; what is far too large is not read: its length alone gets it refused. */
export async function readText(file: string): Promise<string> {
  const { size } = await stat(file)
  return size > LARGEST_TEXT ? ' '.repeat(LARGEST_TEXT) : readFile(file, 'utf8')
}

function pictureError(reason: string): Finding {
  const fix = 'Simpan ulang sebagai png, jpg, atau webp yang lebih kecil.'
  return { line: 1, column: 1, level: 'error', reason, fix }
}
