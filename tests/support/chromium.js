/** Finds a Chromium for the browser tests, on this machine first. */
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const ON_THIS_MACHINE = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The command or path of a Chromium that really starts, or null. Remembered in CHROMIUM_PATH, so that
 * Playwright's workers do not look again.
 * @returns {string | null}
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const own = chromium.executablePath()
  const found = [...ON_THIS_MACHINE.map(pathOf), own].find((path) => path && starts(path))
  if (found) process.env.CHROMIUM_PATH = found
  return found ?? null
}

/** `findChromium`, or else Playwright's own download, or else Debian's package when we are root. */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found) return found
  console.log('Tidak ada Chromium di komputer ini; mengunduh milik Playwright …')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (!findChromium() && process.getuid?.() === 0 && pathOf('apt-get')) {
    console.log('Memasang paket chromium Debian …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], env)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  }
  return findChromium()
}

/** Some systems install a placeholder that only tells where to get the browser, hence the trial. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** @param {string} command */
function pathOf(command) {
  if (existsSync(command)) return command
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const { stdout, status } = spawnSync(finder, [command], { encoding: 'utf8' })
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? null) : null
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}
