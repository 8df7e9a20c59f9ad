/**
 * What every command needs before it can start: the right Node, the locked packages, a build of the
 * sources as they are. Each step looks first and does nothing when nothing changed. Plain Node, no packages.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const INSTALLED = 'node_modules/.orientasi-lock'
export const BUILT = 'build/.orientasi-sources'

/** What a build is made of; lesson files are not, the server reads those when it starts. */
const SOURCES = [
  'app',
  'db',
  'scripts/build.js',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

/** Ends the process with a sentence when this Node is too old to run the platform. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return
  console.error(
    `Node.js ${version} terlalu lama. Orientasi ASN memerlukan Node.js 20.19 atau yang lebih baru: https://nodejs.org/`,
  )
  process.exit(1)
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** Runs `npm ci` unless the packages in place are the locked ones. Ends the process when that fails. */
export function installWhenChanged(root = ROOT) {
  const wanted = lockFingerprint(root)
  if (readIfThere(join(root, INSTALLED)) === wanted) return
  if (!hasLockedPackages(root)) {
    console.log('Memasang paket dari package-lock.json …')
    // Development packages too, whatever NODE_ENV says: the build needs them.
    run(root, 'npm', ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'])
  }
  writeFileSync(join(root, INSTALLED), wanted)
}

/** Builds unless the sources are those of the last build. Ends the process when that fails. */
export function buildWhenChanged(root = ROOT) {
  if (readIfThere(join(root, BUILT)) === sourceFingerprint(root)) return
  console.log('Membangun aplikasi …')
  run(root, process.execPath, ['scripts/build.js'])
}

/** Changes when the lock file or the platform the packages were installed for changes. */
export function lockFingerprint(root = ROOT) {
  const { platform, arch, versions } = process
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${platform} ${arch} ${versions.modules}`)
    .digest('hex')
}

/** Changes when a source file's path or content does; tests are not sources. */
export function sourceFingerprint(root = ROOT) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => listFiles(join(root, source))).toSorted()) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Whether npm's own note of what it installed names every package of the lock file: somebody ran `npm ci`
 * by hand, and there is nothing left to do.
 * @param {string} root
 */
function hasLockedPackages(root) {
  const note = readIfThere(join(root, 'node_modules/.package-lock.json'))
  if (note === null) return false
  const installed = JSON.parse(note).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      installed[path]?.version === wanted.version,
  )
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** @param {string} root @param {string} command @param {string[]} args */
function run(root, command, args) {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (status === 0) return
  console.error(`Berhenti: ${command} ${args.join(' ')} (${error?.message ?? `kode ${status}`})`)
  process.exit(status ?? 1)
}
