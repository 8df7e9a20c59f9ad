import { defineConfig } from '@playwright/test'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import e2e from '../e2e/playwright.config'

/**
 * Takes the pictures of the guides and of the README again, on the two platforms of the journeys:
 * `npx playwright test -c tests/pictures/playwright.config.ts` after `npm run build`.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// The trainer's picture needs lessons with something to mend: in a copy that only these servers read.
process.env.PICTURES_CONTENT ??= join(process.env.E2E_FOLDER!, 'content')
const contentDir = process.env.PICTURES_CONTENT
if (!existsSync(contentDir)) cpSync(join(ROOT, 'content'), contentDir, { recursive: true })

const servers = [e2e.webServer].flat().filter((server) => server !== undefined)
const place = (name: string) => {
  const { use, metadata } = e2e.projects!.find((project) => project.name === name)!
  return { use: { baseURL: use?.baseURL, launchOptions: e2e.use?.launchOptions }, metadata }
}
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }
const OFFICE = { viewport: { width: 480, height: 900 }, deviceScaleFactor: 1.5 }

const demo = place('desktop')
const fresh = place('fresh')

export default defineConfig({
  ...e2e,
  testDir: '.',
  workers: 1,
  projects: [
    { name: 'peserta', testMatch: 'participants.pictures.ts', metadata: demo.metadata },
    { name: 'pengajar', testMatch: 'trainers.pictures.ts', metadata: demo.metadata },
    { name: 'admin', testMatch: 'administrators.pictures.ts', metadata: fresh.metadata },
    { name: 'admin-demo', testMatch: 'daily-watch.pictures.ts', metadata: demo.metadata },
    { name: 'readme', testMatch: 'readme.pictures.ts', metadata: demo.metadata },
  ].map((project) => ({
    ...project,
    use: {
      ...(project.name === 'admin' ? fresh.use : demo.use),
      ...(project.name === 'peserta' ? PHONE : OFFICE),
    },
  })),
  webServer: servers.map((server) => ({
    ...server,
    env: { ...server.env, CONTENT_DIR: contentDir },
  })),
})
