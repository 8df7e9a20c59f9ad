import { checkModule } from '~/domain/lessons/check-module.server'
import { readModuleFolders } from '~/domain/lessons/module-folder.server'
import type { PlacedFinding } from '~/domain/lessons/placed-finding'
import { readProgrammeFiles } from '~/domain/programmes/programme-files.server'

/** The day of the newest sources: nothing in `content/` is older than a year on it. */
export const CONTENT_DAY = '2026-11-23'

export const shippedModules = async () =>
  (await readModuleFolders('content')).map((folder) => checkModule(folder, CONTENT_DAY))

export const shippedProgrammes = async () =>
  (await readProgrammeFiles('content')).flatMap(({ programme }) => programme ?? [])

/** One line a finding, as `content:check` prints it. */
export const inWords = (found: readonly PlacedFinding[]): string[] =>
  found.map(
    ({ path, finding: { file = 'materi.mdx', line, reason } }) =>
      `content/${path}/${file}:${line} ${reason}`,
  )
