import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { invalid } from '../refusal'
import { parseProgramme, type ParsedProgramme } from './parse-programme'
import type { Programme } from './programme'

export type ProgrammeFile = ParsedProgramme & {
  /** The programme's id, from the file's name. */
  id: string
  /** Relative to the content folder, as findings name it: `programmes/orientasi-pppk.yaml`. */
  file: string
  source: string
}

/** Reads and judges every content/programmes/*.yaml, in order of name. */
export async function readProgrammeFiles(contentDir: string): Promise<ProgrammeFile[]> {
  const folder = join(contentDir, 'programmes')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const id = basename(name, '.yaml')
      const source = await readFile(join(folder, name), 'utf8')
      return { id, file: `programmes/${name}`, source, ...parseProgramme(source, id) }
    }),
  )
}

/** One programme from its file, for commands that need no database; an unknown or broken one is refused. */
export async function readProgramme(contentDir: string, id: string): Promise<Programme> {
  const files = await readProgrammeFiles(contentDir)
  const wanted = files.find((file) => file.id === id)
  if (!wanted) {
    invalid(`Program "${id}" tidak ada. Yang ada: ${files.map((file) => file.id).join(', ')}.`, {
      programme: 'Program tidak ada.',
    })
  }
  const [first] = wanted.findings
  if (!wanted.programme) invalid(`${wanted.file}:${first?.line}:${first?.column} ${first?.reason}`)
  return wanted.programme
}
