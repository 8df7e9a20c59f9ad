import { join } from 'node:path'
import { writePages, type CapturedPages } from './bare/pages'
import { runLoad, type Load, type LoadResult } from './load'
import { startPlatform, startServer, type ServerProcess } from './server-process'

/** Runs take turns this often, so that a slow minute of the machine strikes all alike. */
const ROUNDS = 3
/** A new process is slow until its hot code is compiled. */
const WARM_UP_SECONDS = 5

export interface Rivals {
  platform: ServerProcess
  /** Remix with its own streaming entry file. */
  'bare Remix': ServerProcess
  /** Remix rendering at once, as the platform does. */
  'bare Remix at once': ServerProcess
  'node:http': ServerProcess
}

export type Standings = Record<keyof Rivals, Standing>

export interface Standing {
  requests: number
  perSecond: number
  /** Of the server process, all threads. */
  cpuMsPerRequest: number
  rounds: LoadResult[]
}

/** The platform on `storeFile`, and the bare servers that answer `paths` with the very same bytes. */
export async function startRivals(
  storeFile: string,
  folder: string,
  capture: { paths: readonly string[]; cookie: string },
): Promise<{ rivals: Rivals; pageBytes: number; stop(): Promise<void> }> {
  const platform = await startPlatform(storeFile)
  const pages = await capturePages(platform.origin, capture)
  const file = join(folder, 'pages.json')
  writePages(file, pages)
  const [ready] = capture.paths
  const bare = (name: string, env: Record<string, string> = {}) =>
    startServer(['--import', 'tsx', `tests/bench/bare/${name}`], ready!, {
      BENCH_PAGES: file,
      ...env,
    })
  const rivals: Rivals = {
    platform,
    'bare Remix': await bare('remix-server.tsx'),
    'bare Remix at once': await bare('remix-server.tsx', { BENCH_WHOLE: '1' }),
    'node:http': await bare('node-server.ts'),
  }
  const bytes = [...pages.values()].map((html) => Buffer.byteLength(html))
  return {
    rivals,
    pageBytes: bytes.reduce((sum, size) => sum + size, 0) / bytes.length,
    stop: async () => {
      for (const server of Object.values(rivals)) await server.stop()
    },
  }
}

async function capturePages(
  origin: string,
  { paths, cookie }: { paths: readonly string[]; cookie: string },
): Promise<CapturedPages> {
  const pages: CapturedPages = new Map()
  for (const path of paths) {
    const answer = await fetch(origin + path, { headers: { cookie } })
    const html = await answer.text()
    const inside = /<html[^>]*>([\s\S]*)<\/html>/.exec(html)?.[1]
    if (!answer.ok || !inside) throw new Error(`${path} answered ${answer.status}.`)
    pages.set(path, inside)
  }
  return pages
}

/** The same load on each server in turn. */
export async function compare(rivals: Rivals, load: Omit<Load, 'origin'>): Promise<Standings> {
  const names = Object.keys(rivals) as (keyof Rivals)[]
  const seconds = load.seconds / ROUNDS
  const taken = Object.fromEntries(
    names.map((name) => [name, { rounds: [] as LoadResult[], cpuMs: 0 }]),
  ) as Record<keyof Rivals, { rounds: LoadResult[]; cpuMs: number }>
  for (const name of names) {
    await runLoad({ ...load, seconds: WARM_UP_SECONDS, origin: rivals[name].origin })
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const server = rivals[name]
      const before = await server.usage()
      taken[name].rounds.push(await runLoad({ ...load, seconds, origin: server.origin }))
      taken[name].cpuMs += (await server.usage()).cpuMs - before.cpuMs
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, standingOf(taken[name].rounds, taken[name].cpuMs)]),
  ) as Standings
}

function standingOf(rounds: LoadResult[], cpuMs: number): Standing {
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0)
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0)
  return { requests, perSecond: requests / seconds, cpuMsPerRequest: cpuMs / requests, rounds }
}

/** A number of the platform divided by the same number of each bare server. */
export function ratiosOf(standings: Standings, number: (standing: Standing) => number) {
  const { platform, ...others } = standings
  return Object.fromEntries(
    Object.entries(others).map(([name, other]) => [name, number(platform) / number(other)]),
  )
}
