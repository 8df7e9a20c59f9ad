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
process.env.E2E_FOLDER ??= makeFolder()

const origin = `http://127.0.0.1:${process.env.E2E_PORT}`
const databaseUrl = `file:${join(process.env.E2E_FOLDER, 'orientasi.db')}`

export default defineConfig({
  testDir: '.',
  outputDir: join(ROOT, 'test-results'),
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  metadata: { databaseUrl },
  use: {
    baseURL: origin,
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
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    {
      name: 'desktop',
      testIgnore: 'learner/**',
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: `"${process.execPath}" build/server.js`,
    cwd: ROOT,
    url: `${origin}/sehat`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      NODE_ENV: 'production',
      APP_MODE: 'demo',
      APP_NOW: process.env.APP_NOW,
      PORT: process.env.E2E_PORT,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
    },
  },
})

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
