import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { underLockFile } from '~/http/start-up-lock.server'
import { startServer, type ServerProcess } from '~tests/bench/server-process'

/** Wednesday, 18 June 2025, 09.00 WIB. */
const APP_NOW = '2025-06-18T02:00:00.000Z'

/** Builds unless the build is that of the sources; test files that run at once build one after the other. */
export async function buildPlatform(): Promise<void> {
  mkdirSync('.cache', { recursive: true })
  await underLockFile(resolve('.cache/build-lock'), async () => {
    const script = `import('./scripts/setup.js').then((setup) => setup.buildWhenChanged())`
    // Inside Vitest the build's own configuration would leave Remix out.
    const { VITEST: _, ...env } = process.env
    const build = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    const [code] = (await once(build, 'exit')) as [number]
    if (code !== 0) throw new Error('The platform could not be built.')
  })
}

/** The production build as a process of its own, in demo mode, on loopback. Call `buildPlatform` before. */
export function startBuilt(databaseUrl: string): Promise<ServerProcess> {
  return startServer(['build/server.js'], '/sehat', {
    APP_MODE: 'demo',
    APP_NOW,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
  })
}

/** One visitor of one server after another, with the cookie they were given last. */
export function makeVisitor() {
  let cookie = ''
  async function ask(server: Pick<ServerProcess, 'origin'>, path: string, form?: Form) {
    const headers = { Origin: server.origin, Cookie: cookie }
    const posted = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const answer = await fetch(server.origin + path, { headers, redirect: 'manual', ...posted })
    for (const given of answer.headers.getSetCookie()) {
      if (given.startsWith('sesi=')) cookie = given.split(';', 1)[0]!
    }
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      text: await answer.text(),
    }
  }
  return { ask, carry: (token: string) => (cookie = `sesi=${token}`) }
}

type Form = Record<string, string>
