/**
 * `npm test`: from a fresh clone to a verdict. Sets up what is missing, runs every stage even after one
 * found a fault, and ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installWhenChanged, requireNode, ROOT } from './setup.js'

requireNode()
process.chdir(ROOT)
installWhenChanged()

/** @type {{ name: string, seconds: number, passed: number, failed: number }[]} */
const results = []
const bin = 'node_modules/.bin'

stage('lint', () => checks([`${bin}/oxlint`, '--deny-warnings'], prettier(), [`${bin}/knip`]))
stage('types', () => checks([`${bin}/tsc`, '--noEmit']))
stage('build', () => checks(buildCommand()))
stage('unit', () => vitest('unit'))
stage('engines', () => vitest('engines'))
await browserStage()
printSummary()

/**
 * A stage that counts no tests counts its own faults; what it checked without fault is no test passed.
 * @param {string} name @param {() => { passed: number, failed: number }} work
 */
function stage(name, work) {
  console.log(`\n── ${name} ──`)
  const begun = Date.now()
  results.push({ name, ...work(), seconds: (Date.now() - begun) / 1000 })
}

/** @param {string[][]} commands */
function checks(...commands) {
  const failed = commands.filter(([command = '', ...args]) => !run(command, args)).length
  return { passed: 0, failed }
}

function prettier() {
  return [`${bin}/prettier`, '--check', '--log-level', 'warn', '.']
}

function buildCommand() {
  const build = `import('./scripts/setup.js').then((setup) => setup.buildWhenChanged())`
  return [process.execPath, '-e', build]
}

/** @param {string} project */
function vitest(project) {
  const file = report(`vitest-${project}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const fine = run(`${bin}/vitest`, ['run', '--project', project, ...reporters])
  const counted = readReport(file)
  return tally(fine, counted?.numPassedTests, counted?.numFailedTests)
}

async function browserStage() {
  const { findOrInstallChromium } = await import('../tests/support/chromium.js')
  stage('browser', () => {
    if (!findOrInstallChromium()) {
      console.error('Tidak ada Chromium. Pasang chromium atau sebutkan CHROMIUM_PATH.')
      return { passed: 0, failed: 1 }
    }
    const file = report('playwright')
    const fine = run(
      `${bin}/playwright`,
      ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    )
    const { expected, unexpected, flaky } = readReport(file)?.stats ?? {}
    return tally(fine, expected, unexpected + flaky)
  })
}

/** A run that broke before its first test still counts as one failure. @param {boolean} fine */
function tally(fine, passed = 0, failed = 0) {
  return { passed, failed: fine ? failed : Math.max(failed, 1) }
}

/** @param {string} name */
function report(name) {
  mkdirSync('.cache', { recursive: true })
  const file = `${ROOT}.cache/${name}.json`
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32'
  const options = { env: { ...process.env, ...env }, shell }
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0
}

function printSummary() {
  console.log('\n── ringkasan ──')
  for (const { name, seconds, passed, failed } of results) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : 'ok'
    console.log(`${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`)
  }
  if (sum('failed') > 0) process.exitCode = 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}

/** @param {'passed' | 'failed'} key */
function sum(key) {
  return results.reduce((total, result) => total + result[key], 0)
}
