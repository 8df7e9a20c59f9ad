import { defineConfig } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../support/chromium.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Wednesday, 18 June 2025, 09.00 WIB: the 7th day of the demo's large cohort. */
process.env.APP_NOW ??= '2025-06-18T02:00:00.000Z'

// Workers load this file again: what the first load chose reaches them by the environment.
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_FRESH_PORT ??= String(await freePort())
process.env.E2E_FOLDER ??= makeFolder()

/** The lived-in demo, and a platform on its first morning: one administrator, nobody enrolled. */
const demo = platform('demo', process.env.E2E_PORT)
const fresh = platform('empty', process.env.E2E_FRESH_PORT)

/** Journeys that enrol everybody or change the calendar would be felt by all others in the demo. */
const FRESH = [
  'admin/calendar-replan.spec.ts',
  'admin/from-sheet-to-slips.spec.ts',
  'admin/known-people.spec.ts',
  'admin/opening-by-exception.spec.ts',
  'admin/survey-to-result.spec.ts',
  'admin/trouble-sheet.spec.ts',
]
const DESK = { width: 1280, height: 800 }

export default defineConfig({
  testDir: '.',
  outputDir: join(ROOT, 'test-results'),
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Pontianak',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // Participants hold a phone, the office sits at a desk; a spec that wants otherwise sets its viewport.
    {
      name: 'mobile',
      testDir: 'learner',
      use: { baseURL: demo.origin, viewport: { width: 360, height: 740 }, hasTouch: true },
      metadata: { databaseUrl: demo.databaseUrl },
    },
    {
      name: 'desktop',
      testIgnore: ['learner/**', ...FRESH],
      use: { baseURL: demo.origin, viewport: DESK },
      metadata: { databaseUrl: demo.databaseUrl },
    },
    {
      name: 'fresh',
      testMatch: FRESH,
      use: { baseURL: fresh.origin, viewport: DESK },
      metadata: { databaseUrl: fresh.databaseUrl },
    },
  ],
  webServer: [demo.server, fresh.server],
})

/** A production server of its own, on a database of its own that is filled before it starts. */
function platform(scenario: 'demo' | 'empty', port: string) {
  const origin = `http://127.0.0.1:${port}`
  const databaseUrl = `file:${join(process.env.E2E_FOLDER!, `${scenario}.db`)}`
  const node = `"${process.execPath}"`
  const serve = `${node} build/server.js`
  return {
    origin,
    databaseUrl,
    server: {
      // Starting fills an empty store with the demo by itself.
      command:
        scenario === 'demo' ? serve : `${node} --import tsx scripts/db-seed.ts empty && ${serve}`,
      cwd: ROOT,
      url: `${origin}/sehat`,
      timeout: 120_000,
      stdout: 'ignore',
      stderr: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
      env: {
        NODE_ENV: 'production',
        APP_MODE: 'demo',
        APP_NOW: process.env.APP_NOW!,
        PORT: port,
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'error',
      },
    },
  } as const
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** A place for one run's database, gone when the run ends. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orientasi-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
